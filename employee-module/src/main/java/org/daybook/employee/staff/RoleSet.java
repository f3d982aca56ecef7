package org.daybook.employee.staff;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.employee.Role;

/** Roles in one column, comma-separated in the enum's order, so that a page of people stays one statement. */
@Converter
public class RoleSet implements AttributeConverter<Set<Role>, String> {

    @Override
    public String convertToDatabaseColumn(Set<Role> roles) {
        return withEmployee(roles).stream().map(Role::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<Role> convertToEntityAttribute(String column) {
        return withEmployee(Arrays.stream(column.split(",")).map(Role::valueOf).collect(Collectors.toSet()));
    }

    static Set<Role> withEmployee(Set<Role> roles) {
        EnumSet<Role> all = EnumSet.of(Role.EMPLOYEE);
        all.addAll(roles == null ? Set.of() : roles);
        return all;
    }
}
