package org.daybook.leave;

/**
 * A country or a part of one that has holidays of its own.
 *
 * @param code path of the region: {@code de}, {@code de-bw}
 * @param name in English
 */
public record RegionView(String code, String name) {}
