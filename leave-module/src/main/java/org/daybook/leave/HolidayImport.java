package org.daybook.leave;

import java.util.List;

/**
 * What became of a calendar file.
 *
 * @param imported days that are holidays now and were not, or had another name
 * @param unchanged days that were holidays of that name already
 * @param skipped what was not understood, in words, at most a hundred
 */
public record HolidayImport(int imported, int unchanged, List<String> skipped) {}
