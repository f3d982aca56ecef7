package org.daybook.acceptance.architecture.broken.leave.wish;

/** Says everything twice. */
class OnlyOne implements Only {}
