package org.daybook.employee;

import java.time.OffsetDateTime;

/**
 * The account of a person as of now.
 *
 * @param passwordChangedAt when the password was set last, null if there is none
 */
public record AccountView(AccountState state, OffsetDateTime passwordChangedAt) {}
