package org.daybook.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.daybook.employee.EmployeeProblem;
import org.daybook.leave.LeaveProblem;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.ProblemCode;
import org.junit.jupiter.api.Test;

class ProblemTableTest {

    private static final List<ProblemCode> ALL = Stream.<ProblemCode[]>of(
                    CommonProblem.values(), EmployeeProblem.values(), LeaveProblem.values(), EdgeProblem.values())
            .flatMap(Stream::of)
            .toList();

    @Test
    void hasEveryCodeOfEveryModuleOnce() {
        assertThat(ProblemTable.codes()).containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(ALL).extracting(ProblemCode::code).doesNotHaveDuplicates();
    }

    @Test
    void givesEachCodeAnErrorStatus() {
        assertThat(ALL)
                .allSatisfy(code -> assertThat(ProblemTable.statusOf(code)).isBetween(400, 599));
    }

    @Test
    void knowsACodeForEveryErrorStatus() {
        for (int status = 400; status < 600; status++) {
            assertThat(ProblemTable.codes()).contains(ProblemTable.forStatus(status));
        }
    }
}
