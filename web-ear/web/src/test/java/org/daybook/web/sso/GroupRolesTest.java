package org.daybook.web.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.daybook.employee.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupRolesTest {

    private final GroupRoles map = GroupRoles.of("groups", "hr-team:HR, it:ADMIN,it:HR,urn:x:audit:AUDITOR");

    @Test
    void giveEachGroupItsRoles() {
        assertThat(map.of(List.of("it"))).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.ADMIN, Role.HR);
        assertThat(map.of(List.of("hr-team", "urn:x:audit", "choir")))
                .containsExactlyInAnyOrder(Role.EMPLOYEE, Role.HR, Role.AUDITOR);
    }

    @Test
    void giveNothingToOtherGroups() {
        assertThat(map.of(List.of("IT", "it ", "/it", "ADMIN"))).containsExactly(Role.EMPLOYEE);
        assertThat(map.of(List.of())).containsExactly(Role.EMPLOYEE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", ":ADMIN", "it:", "it:admin", "it:ROOT", ",", "it:ADMIN,,"})
    void nameTheSettingThatIsWrong(String list) {
        assertThatThrownBy(() -> GroupRoles.of("groups", list).of(List.of("x")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("daybook.sso.group-roles");
    }
}
