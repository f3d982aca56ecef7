package org.daybook.leave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.daybook.leave.Actor;
import org.daybook.leave.ledger.Account.Holder;
import org.daybook.leave.request.RequestEvent.Capacity;
import org.daybook.platform.RuleViolation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApproverPolicyTest {

    private static final long EMPLOYEE = 1;

    private static Holder managedBy(Long managerId) {
        return new Holder(EMPLOYEE, "Research", LocalDate.of(2020, 1, 1), null, managerId);
    }

    private static String outcome(Supplier<Capacity> call) {
        Capacity[] answer = new Capacity[1];
        RuleViolation refused = catchThrowableOfType(RuleViolation.class, () -> answer[0] = call.get());
        return refused == null ? answer[0].name() : refused.code().code();
    }

    @ParameterizedTest(name = "person {0}, HR {1}, administrator {2}, manager {3}: {4}")
    @CsvSource({
        "2, false, false, 2, MANAGER",
        "2, true, true, 2, MANAGER",
        "3, false, false, 2, forbidden",
        "3, true, false, 2, HR",
        "3, false, true, 2, forbidden",
        "3, true, true, 2, HR",
        "3, false, false, , forbidden",
        "3, true, false, , HR",
        "3, false, true, , ADMINISTRATOR",
        "3, true, true, , HR",
        "1, false, false, 2, self-approval",
        "1, true, true, 2, self-approval",
        "1, true, true, , self-approval",
        "1, true, true, 1, self-approval"
    })
    void whoDecides(long actor, boolean hr, boolean administrator, Long manager, String expected) {
        assertThat(outcome(() -> ApproverPolicy.deciding(new Actor(actor, hr, administrator), managedBy(manager), 1)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "person {0}, HR {1}, administrator {2}, manager {3}: {4}, once it is decided {5}")
    @CsvSource({
        "2, false, false, 2, forbidden, MANAGER",
        "2, true, false, 2, HR, HR",
        "3, false, false, 2, forbidden, forbidden",
        "3, true, false, 2, HR, HR",
        "3, false, true, 2, ADMINISTRATOR, ADMINISTRATOR",
        "3, true, false, , HR, HR",
        "1, true, true, 2, self-approval, self-approval"
    })
    void whoDecidesAtTheSecondLevel(
            long actor, boolean hr, boolean administrator, Long manager, String expected, String afterwards) {
        Actor person = new Actor(actor, hr, administrator);

        assertThat(outcome(() -> ApproverPolicy.deciding(person, managedBy(manager), 2)))
                .isEqualTo(expected);
        assertThat(outcome(() -> ApproverPolicy.decidingUpTo(person, managedBy(manager), 2)))
                .isEqualTo(afterwards);
    }

    @ParameterizedTest(name = "person {0}, HR {1}, administrator {2}: {3}")
    @CsvSource({
        "1, false, false, EMPLOYEE",
        "1, true, true, EMPLOYEE",
        "2, false, false, forbidden",
        "2, false, true, forbidden",
        "3, true, false, HR"
    })
    void whoTakesBack(long actor, boolean hr, boolean administrator, String expected) {
        assertThat(outcome(() -> ApproverPolicy.takingBack(new Actor(actor, hr, administrator), managedBy(2L))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"128", "1000000"})
    void managersWithLargeIdsAreRecognised(long id) {
        assertThat(outcome(() -> ApproverPolicy.deciding(new Actor(id, false, false), managedBy(id), 1)))
                .isEqualTo("MANAGER");
    }
}
