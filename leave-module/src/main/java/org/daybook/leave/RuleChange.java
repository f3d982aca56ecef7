package org.daybook.leave;

/**
 * A change of rules or working time that can be looked at before it is made: exactly one of these.
 *
 * @param policy another policy
 * @param pattern another work pattern of a person
 * @param workplace another place of work of a person
 * @param holiday another holiday
 * @param location another region of a location
 */
public record RuleChange(
        DefinePolicy policy,
        AssignWorkPattern pattern,
        PlaceEmployee workplace,
        OverrideHoliday holiday,
        PlaceLocation location) {}
