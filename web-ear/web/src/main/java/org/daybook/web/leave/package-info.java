/** Leave over HTTP: types, balances with their explanation, and requests. */
package org.daybook.web.leave;
