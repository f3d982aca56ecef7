package org.daybook.acceptance.edge;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes written down as text: {@code <<x*1000>>} repeats, {@code <<hex:c328>>} are bytes that no text can hold. */
final class Payload {

    private static final Pattern MARK = Pattern.compile("<<(?:hex:([0-9a-f]+)|(.+?)\\*([0-9]+))>>");

    private Payload() {}

    static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher mark = MARK.matcher(text);
        int from = 0;
        while (mark.find()) {
            bytes.writeBytes(utf8(text.substring(from, mark.start())));
            bytes.writeBytes(
                    mark.group(1) == null
                            ? utf8(mark.group(2).repeat(Integer.parseInt(mark.group(3))))
                            : HexFormat.of().parseHex(mark.group(1)));
            from = mark.end();
        }
        bytes.writeBytes(utf8(text.substring(from)));
        return bytes.toByteArray();
    }

    /** The same for what goes into the head of a request. */
    static String text(String text) {
        return new String(bytes(text), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
