package org.daybook.reporting.dashboard;

import java.math.BigDecimal;

/**
 * What the figures depend on, in two numbers: equal stamps, equal figures.
 *
 * @param requests another number after each step of any request
 * @param people another number after each change of any person
 */
record Stamp(BigDecimal requests, BigDecimal people) {}
