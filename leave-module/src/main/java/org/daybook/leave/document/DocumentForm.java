package org.daybook.leave.document;

import java.util.Arrays;
import java.util.Optional;

/** What a document may be. It is told by how the file begins, whatever its sender or its name says. */
enum DocumentForm {
    /** ISO 32000-1, 7.5.2, and ISO 32000-2. */
    PDF("application/pdf", "pdf", new int[] {'%', 'P', 'D', 'F', '-'}),
    /** ISO/IEC 10918-1, B.1.1.3: start of image, then another marker. */
    JPEG("image/jpeg", "jpg", new int[] {0xFF, 0xD8, 0xFF}),
    /** ISO/IEC 15948, 5.2 and 11.2.1: the signature, then the image header of 13 bytes. */
    PNG("image/png", "png", new int[] {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'});

    private final String mediaType;
    private final String extension;
    private final int[] beginning;

    DocumentForm(String mediaType, String extension, int[] beginning) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = beginning;
    }

    static Optional<DocumentForm> of(String mediaType) {
        return Arrays.stream(values())
                .filter(form -> form.mediaType.equals(mediaType))
                .findFirst();
    }

    /** Whether a file that begins like this can be one. */
    boolean isBegunBy(byte[] bytes) {
        if (bytes.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if ((bytes[i] & 0xFF) != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    String usualName() {
        return "document." + extension;
    }
}
