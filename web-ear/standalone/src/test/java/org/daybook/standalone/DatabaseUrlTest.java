package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://hr:s3cret@db.example:5433/daybook",
                "postgres://hr:s3cret@db.example:5433/daybook",
                "jdbc:postgresql://db.example:5433/daybook?user=hr&password=s3cret"
            })
    void allThreeFormsMeanTheSame(String text) {
        assertThat(parse(text)).isEqualTo(new DatabaseUrl("db.example", 5433, "daybook", "hr", "s3cret"));
    }

    @Test
    void specialCharactersArePercentEncoded() {
        assertThat(parse("postgresql://hr:p%40ss%3Aw%2Frd%25+@localhost/daybook")
                        .password())
                .isEqualTo("p@ss:w/rd%+");
    }

    @Test
    void thePortMayBeLeftOut() {
        assertThat(parse("postgresql://a:b@localhost/daybook").port()).isEqualTo(5432);
    }

    @Test
    void thePasswordMayComeFromTheEnvironment() {
        DatabaseUrl url =
                DatabaseUrl.parse("postgresql://hr@localhost/daybook", Map.of("DAYBOOK_DB_PASSWORD", "hidden"));

        assertThat(url.password()).isEqualTo("hidden");
    }

    @Test
    void addressesOfVersionSixKeepTheirBrackets() {
        DatabaseUrl url = parse("postgresql://a:b@[::1]:5432/daybook");

        assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://[::1]:5432/daybook");
        assertThat(url.environment()).containsEntry("DAYBOOK_DB_HOST", "[::1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://hr:secret@localhost/daybook",
                "postgresql://hr:secret@localhost",
                "postgresql://hr:secret@localhost:99999/daybook",
                "postgresql://hr:secret@a,b/daybook",
                "postgresql://hr:secret%zz@localhost/daybook",
                "postgresql://hr:secret@localhost/daybook?sslrootcert=x",
                "postgresql://localhost/secret",
            })
    void whatCannotBeUnderstoodIsRefusedWithoutRepeatingThePassword(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(Refusal.class)
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("\n");
    }

    @Test
    void messagesShowNoPassword() {
        assertThat(parse("postgresql://hr:s3cret@localhost/daybook")).hasToString("localhost:5432/daybook");
    }

    private static DatabaseUrl parse(String text) {
        return DatabaseUrl.parse(text, Map.of());
    }
}
