package org.daybook.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DigesterTest {

    private static String hash(Digester digester) {
        return HexFormat.of().formatHex(digester.hash());
    }

    @Test
    void tellsFieldsApartWhereverTheirBorderLies() {
        assertThat(hash(new Digester().add("ab").add("c")))
                .isNotEqualTo(hash(new Digester().add("a").add("bc")))
                .isNotEqualTo(hash(new Digester().add("abc")));
    }

    @Test
    void tellsAbsentFromEmpty() {
        assertThat(hash(new Digester().add((String) null))).isNotEqualTo(hash(new Digester().add("")));
        assertThat(hash(new Digester().add((Long) null))).isNotEqualTo(hash(new Digester().add(0L)));
    }

    @Test
    void isSha256OfLengthsAndFields() {
        // printf '\0\0\0\2ab\377\377\377\377' | sha256sum
        assertThat(hash(new Digester().add("ab").add((String) null)))
                .isEqualTo("4acc0f93a2c15824ad4139a9e4242c8aae9de45204aca951c6231288c866001c");
    }

    @Test
    void saltsMakeEqualValuesDiffer() {
        Salted one = Salted.of("127.0.0.1");
        Salted other = Salted.of("127.0.0.1");

        assertThat(one.hash()).isNotEqualTo(other.hash()).isEqualTo(Salted.hash(one.salt(), "127.0.0.1"));
        assertThat(Salted.of(null, null).hash()).isNull();
        assertThat(Salted.of(null, "x").hash()).hasSize(32);
    }
}
