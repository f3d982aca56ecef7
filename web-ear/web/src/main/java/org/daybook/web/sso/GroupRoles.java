package org.daybook.web.sso;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.daybook.employee.Role;

/**
 * Which groups at the provider give which roles here.
 *
 * @param claim of the ID token that lists the groups
 */
record GroupRoles(String claim, Map<String, Set<Role>> roles) {

    /**
     * Reads {@code hr-team:HR,it:ADMIN}; a group may have several entries.
     *
     * @throws IllegalStateException that names the setting
     */
    static GroupRoles of(String claim, String list) {
        Map<String, Set<Role>> roles = new HashMap<>();
        for (String entry : list.split(",", -1)) {
            int colon = entry.lastIndexOf(':');
            if (colon < 1) {
                throw wrong(entry);
            }
            roles.computeIfAbsent(entry.substring(0, colon).strip(), group -> EnumSet.noneOf(Role.class))
                    .add(role(entry.substring(colon + 1).strip()));
        }
        return new GroupRoles(claim, Map.copyOf(roles));
    }

    /** The roles of somebody in these groups; everyone is an employee. */
    Set<Role> of(Collection<String> groups) {
        Set<Role> granted = EnumSet.of(Role.EMPLOYEE);
        groups.forEach(group -> granted.addAll(roles.getOrDefault(group, Set.of())));
        return granted;
    }

    private static Role role(String name) {
        try {
            return Role.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw wrong(name);
        }
    }

    private static IllegalStateException wrong(String part) {
        return new IllegalStateException(
                "The setting daybook.sso.group-roles must look like hr-team:HR,it:ADMIN; this does not: " + part);
    }
}
