package org.daybook.employee.account.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {

    private static String address(String text) {
        return Budget.ofAddress("sign-in", text, 100).key();
    }

    @Test
    void isTheSameHoweverANameIsTyped() {
        String key = Budget.ofName("ada@example.org", 10).key();

        assertThat(Budget.ofName(" ADA@Example.ORG ", 10).key()).isEqualTo(key);
        assertThat(Budget.ofName("bob@example.org", 10).key()).isNotEqualTo(key);
        assertThat(key).doesNotContain("ada").hasSize(43);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:DB8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "::ffff:192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "not:an:address:at.all, not:an:address:at.all, true"
    })
    void isOneForTheNetworkOfACustomer(String one, String other, boolean same) {
        assertThat(address(one).equals(address(other))).isEqualTo(same);
    }

    @Test
    void isAnotherForAnotherPurpose() {
        assertThat(Budget.ofAddress("reset", "192.0.2.7", 100).key()).isNotEqualTo(address("192.0.2.7"));
        assertThat(Budget.ofDevice("7", 10).key())
                .isNotEqualTo(Budget.ofPerson(7, 10).key());
    }
}
