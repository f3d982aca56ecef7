/**
 * What every module stands on and what knows no business word: the business clock, typed settings, problem codes,
 * keyset pages, SQL access, migrations and leases.
 */
package org.daybook.platform;
