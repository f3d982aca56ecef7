package org.daybook.web.docs;

import java.math.BigDecimal;
import org.daybook.web.docs.Vocabulary.Word;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Bounds of values: those that the code declares, else those of the vocabulary, else those of the type. */
final class Bounding {

    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_LIST = 200;

    /** 2^53 - 1: every program can hold it. */
    private static final BigDecimal GREATEST_NUMBER = BigDecimal.valueOf(9_007_199_254_740_991L);

    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(1_000_000);

    private Bounding() {}

    static void text(Schema value, Word word) {
        if (value.getFormat() == null && value.getEnumeration() == null && value.getMaxLength() == null) {
            value.setMaxLength(word.max() == 0 ? LONGEST_TEXT : (int) word.max());
        }
    }

    static void whole(Schema value, Word word) {
        if (value.getMinimum() == null) {
            value.setMinimum(BigDecimal.ZERO);
        }
        if (value.getMaximum() == null) {
            value.setMaximum(
                    word.max() > 0
                            ? BigDecimal.valueOf(word.max())
                            : "int32".equals(value.getFormat())
                                    ? BigDecimal.valueOf(Integer.MAX_VALUE)
                                    : GREATEST_NUMBER);
        }
    }

    static void days(Schema value) {
        if (value.getMinimum() == null) {
            value.setMinimum(MOST_DAYS.negate());
        }
        if (value.getMaximum() == null) {
            value.setMaximum(MOST_DAYS);
        }
    }

    static void list(Schema value, Word word) {
        if (value.getMaxItems() == null) {
            value.setMaxItems(word.max() == 0 ? LONGEST_LIST : (int) word.max());
        }
        if (value.getItems().getRef() == null && value.getItems().getType() == Schema.SchemaType.INTEGER) {
            whole(value.getItems(), word);
        }
        Schema items = value.getItems();
        if (items.getRef() == null && items.getType() == Schema.SchemaType.STRING && items.getMaxLength() == null) {
            items.setMaxLength(LONGEST_TEXT);
        }
    }
}
