/**
 * What the modules' tests share: a PostgreSQL for each test JVM, a Payara Micro for each container test, archives made
 * of whole modules, and a clock that tests can set.
 */
package org.daybook.testing;
