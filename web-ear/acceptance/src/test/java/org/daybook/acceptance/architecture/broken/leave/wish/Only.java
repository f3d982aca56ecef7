package org.daybook.acceptance.architecture.broken.leave.wish;

/** Says everything twice. */
interface Only {}
