package org.daybook.employee.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.daybook.employee.Role;
import org.junit.jupiter.api.Test;

class RoleSetTest {

    private final RoleSet column = new RoleSet();

    @Test
    void writesRolesInOneOrder() {
        assertThat(column.convertToDatabaseColumn(Set.of(Role.AUDITOR, Role.HR)))
                .isEqualTo("EMPLOYEE,HR,AUDITOR");
    }

    @Test
    void makesEverybodyAnEmployee() {
        assertThat(column.convertToDatabaseColumn(null)).isEqualTo("EMPLOYEE");
        assertThat(column.convertToDatabaseColumn(Set.of())).isEqualTo("EMPLOYEE");
        assertThat(column.convertToEntityAttribute("ADMIN")).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.ADMIN);
    }

    @Test
    void readsWhatItWrote() {
        Set<Role> all = EnumSet.allOf(Role.class);

        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(all)))
                .isEqualTo(all);
    }
}
