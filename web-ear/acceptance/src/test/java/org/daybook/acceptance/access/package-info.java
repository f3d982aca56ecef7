/**
 * Who may do what, from outside: every operation of the served OpenAPI document, called by every kind of viewer about every
 * kind of person, and held against the one table that the product judges by.
 */
package org.daybook.acceptance.access;
