/**
 * The interface explains itself: the OpenAPI document made when the code is compiled, a page to read it, an index, and
 * one page per problem code.
 */
package org.daybook.web.docs;
