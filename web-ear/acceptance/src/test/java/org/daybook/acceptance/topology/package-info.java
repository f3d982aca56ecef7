/**
 * The built artefacts as running systems: the standalone jar, the EAR on Payara Server, the WAR on two Payara Micro nodes
 * behind Nginx. A test asks for a {@link org.daybook.acceptance.topology.Topology} and gets the one that the system
 * property {@code daybook.topology} names, started once for all tests of the JVM and ended with it. Everything listens on
 * loopback and on ports that the operating system chose.
 */
package org.daybook.acceptance.topology;
