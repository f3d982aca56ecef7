package org.daybook.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.platform.ProblemCode;
import org.daybook.web.problem.ProblemTable;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    @Test
    void explainEveryCodeAndNothingElse() {
        assertThat(ProblemTexts.codes())
                .containsExactlyInAnyOrderElementsOf(
                        ProblemTable.codes().stream().map(ProblemCode::code).toList());
    }

    @Test
    void nameTheStatusAndSayWhatToDo() {
        assertThat(ProblemTable.codes())
                .allSatisfy(code -> assertThat(String.join("\n", ProblemTexts.of(code)))
                        .startsWith("Status " + ProblemTable.statusOf(code))
                        .contains("\nWhat to do: "));
    }

    @Test
    void makePagesWithoutAnyScript() {
        assertThat(ProblemTable.codes())
                .allSatisfy(code ->
                        assertThat(ProblemPage.of(code)).contains(code.code()).doesNotContain("<script", "style="));
        assertThat(ProblemPage.index()).contains("/problems/not-found");
    }
}
