package org.daybook.leave;

import java.util.List;

/**
 * A ready-made set of policies.
 *
 * @param code name of the pack
 * @param version of its data; a changed rule is a new version
 * @param source law or custom that it follows
 * @param leaveTypes what it has rules for
 */
public record PolicyPackView(String code, int version, String name, String source, List<String> leaveTypes) {}
