package org.daybook.employee;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/** A made-up person: harmless details, of which a test replaces those that it is about. */
public final class Person {

    private String name;
    private String email;
    private String department = "Research";
    private LocalDate joining = LocalDate.of(2021, 3, 15);
    private LocalDate leaving;
    private Long managerId;
    private String location = "Graz";
    private String locale = "de-AT";
    private Set<Role> roles = Set.of();

    private Person() {}

    /** Somebody whose address follows from the name. */
    public static Person named(String name) {
        String address = name == null ? "nobody" : name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ".");
        return new Person().name(name).email(address + "@example.org");
    }

    /** The person that the directory shows. */
    public static Person as(EmployeeView view) {
        Person person = named(view.name())
                .email(view.email())
                .department(view.department())
                .employed(view.joiningDate(), view.leavingDate())
                .manager(view.managerId())
                .place(view.location(), view.locale());
        person.roles = view.roles();
        return person;
    }

    public Person name(String value) {
        name = value;
        return this;
    }

    public Person email(String value) {
        email = value;
        return this;
    }

    public Person department(String value) {
        department = value;
        return this;
    }

    public Person employed(LocalDate from, LocalDate to) {
        joining = from;
        leaving = to;
        return this;
    }

    public Person manager(Long id) {
        managerId = id;
        return this;
    }

    public Person place(String where, String language) {
        location = where;
        locale = language;
        return this;
    }

    public Person roles(Role... values) {
        roles = Set.of(values);
        return this;
    }

    public EmployeeDetails details() {
        return new EmployeeDetails(name, email, department, joining, leaving, managerId, location, locale, roles);
    }
}
