package org.daybook.leave;

import java.util.List;

/**
 * One week of a work pattern.
 *
 * @param mornings minutes worked before noon, seven numbers from Monday to Sunday; 0 where nobody works
 * @param afternoons minutes worked after noon, in the same way
 */
public record WorkWeek(List<Integer> mornings, List<Integer> afternoons) {}
