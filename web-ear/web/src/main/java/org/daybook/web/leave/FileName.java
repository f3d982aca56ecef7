package org.daybook.web.leave;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.daybook.web.problem.InvalidInput;

/**
 * Names of files in header fields: UTF-8, percent-encoded. Not in the path or the query, which end in logs: such a name may
 * say something about somebody's health.
 */
final class FileName {

    static final String HEADER = "File-Name";

    /** Characters that stand for themselves: {@code attr-char} of RFC 8187, section 3.2.1. */
    private static final String PLAIN = "!#$&+-.^_`|~";

    private FileName() {}

    /**
     * The name in a header; null if there is none.
     *
     * @throws InvalidInput if it is not percent-encoded UTF-8
     */
    static String decode(String header) {
        if (header == null) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(header.length());
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == '%') {
                bytes.write(octet(header, i));
                i += 2;
            } else if (c >= ' ' && c < 0x7F) {
                bytes.write(c);
            } else {
                throw notEncoded();
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw notEncoded();
        }
    }

    private static int octet(String header, int percent) {
        boolean complete = percent + 2 < header.length()
                && HexFormat.isHexDigit(header.charAt(percent + 1))
                && HexFormat.isHexDigit(header.charAt(percent + 2));
        if (!complete) {
            throw notEncoded();
        }
        return HexFormat.fromHexDigits(header, percent + 1, percent + 3);
    }

    private static InvalidInput notEncoded() {
        return new InvalidInput("/" + HEADER, "It must be UTF-8, percent-encoded.");
    }

    /** {@code Content-Disposition} (RFC 6266) by which a browser keeps the file and does not show it. */
    static String attachment(long id, String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            if (plain) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return "attachment; filename=\"document-" + id + "\"; filename*=UTF-8''" + encoded;
    }
}
