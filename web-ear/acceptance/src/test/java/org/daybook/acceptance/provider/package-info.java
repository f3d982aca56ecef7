/**
 * An identity provider of the tests' own, a real server on loopback that can be told to misbehave. Every topology has one,
 * and its nodes know it.
 */
package org.daybook.acceptance.provider;
