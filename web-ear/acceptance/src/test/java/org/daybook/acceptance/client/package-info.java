/** The contract as a program sees it: through a client that was generated from the OpenAPI document. */
package org.daybook.acceptance.client;
