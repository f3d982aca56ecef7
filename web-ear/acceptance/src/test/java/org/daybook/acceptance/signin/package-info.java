/** Getting in and being kept out: sessions of programs and of browsers, accounts, links and service accounts. */
package org.daybook.acceptance.signin;
