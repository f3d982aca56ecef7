/**
 * A POST with an {@code Idempotency-Key} has its effect once, however often it is sent within a day. The key is looked
 * up, the effect made and the reply stored in one transaction, so that none of the three can be there without the
 * others. A call that breaks a rule stores nothing: repeated, it is judged anew.
 */
package org.daybook.web.idempotency;
