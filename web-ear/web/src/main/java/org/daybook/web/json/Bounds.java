package org.daybook.web.json;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Checks a value against the constraint annotations of its record component; the OpenAPI document is made from the
 * same annotations. Not Bean Validation itself, because lengths here count what people count (code points, not
 * UTF-16 units) and the first wrong thing of each member is enough.
 */
final class Bounds {

    private Bounds() {}

    /** What is wrong with the value, if anything. */
    static Optional<String> check(Object value, AnnotatedElement component) {
        if (value instanceof String text) {
            return checkText(text, component);
        }
        if (value instanceof BigDecimal number) {
            return checkDecimal(number, component);
        }
        if (value instanceof Number number) {
            return checkWhole(number.longValue(), component);
        }
        if (value instanceof List<?> list) {
            return checkList(list, component);
        }
        return Optional.empty();
    }

    private static Optional<String> checkList(List<?> list, AnnotatedElement component) {
        Size size = component.getAnnotation(Size.class);
        return size != null && (list.size() < size.min() || list.size() > size.max())
                ? Optional.of("It must have " + size.min() + " to " + size.max() + " entries.")
                : Optional.empty();
    }

    private static Optional<String> checkText(String text, AnnotatedElement component) {
        if (text.codePoints().anyMatch(c -> isForbidden(c, component.isAnnotationPresent(SingleLine.class)))) {
            return Optional.of("Control characters are not allowed.");
        }
        if (component.isAnnotationPresent(SingleLine.class) && text.isBlank()) {
            return Optional.of("It must not be blank.");
        }
        Size size = component.getAnnotation(Size.class);
        int length = text.codePointCount(0, text.length());
        if (size != null && (length < size.min() || length > size.max())) {
            return Optional.of("It must have " + size.min() + " to " + size.max() + " characters.");
        }
        return Optional.empty();
    }

    private static boolean isForbidden(int c, boolean singleLine) {
        boolean lineOrTab = c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029;
        return lineOrTab ? singleLine : Character.isISOControl(c);
    }

    private static Optional<String> checkWhole(long number, AnnotatedElement component) {
        Min min = component.getAnnotation(Min.class);
        Max max = component.getAnnotation(Max.class);
        if (min != null && number < min.value() || max != null && number > max.value()) {
            return Optional.of(
                    max == null
                            ? "It must be at least " + min.value() + "."
                            : "It must be between " + (min == null ? Long.MIN_VALUE : min.value()) + " and "
                                    + max.value() + ".");
        }
        return Optional.empty();
    }

    private static Optional<String> checkDecimal(BigDecimal number, AnnotatedElement component) {
        DecimalMin min = component.getAnnotation(DecimalMin.class);
        DecimalMax max = component.getAnnotation(DecimalMax.class);
        if (min != null && number.compareTo(new BigDecimal(min.value())) < 0
                || max != null && number.compareTo(new BigDecimal(max.value())) > 0) {
            return Optional.of("It must be between " + (min == null ? "any" : min.value()) + " and "
                    + (max == null ? "any" : max.value()) + ".");
        }
        Digits digits = component.getAnnotation(Digits.class);
        // Stripping first is safe here: the bounds above have refused huge exponents.
        if (digits != null && number.stripTrailingZeros().scale() > digits.fraction()) {
            return Optional.of("It may have at most " + digits.fraction() + " decimals.");
        }
        return Optional.empty();
    }
}
