/** Documents of requests, such as certificates: who may deal with them, what they may be, and where they are kept. */
package org.daybook.leave.document;
