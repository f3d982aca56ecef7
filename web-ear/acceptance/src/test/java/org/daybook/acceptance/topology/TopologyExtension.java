package org.daybook.acceptance.topology;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the chosen topology when a test first asks for it and ends it with the last test of the JVM. */
final class TopologyExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Topology.class;
    }

    @Override
    public Topology resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // The root store closes what it holds when the whole run ends. A failed start is kept too: it would fail again.
        return context.getRoot()
                .getStore(Namespace.create(TopologyExtension.class))
                .getOrComputeIfAbsent(Started.class, key -> Started.attempt(), Started.class)
                .topology();
    }

    private record Started(Topology value, Throwable failure) implements AutoCloseable {

        static Started attempt() {
            try {
                return new Started(TopologyKind.chosen().start(), null);
            } catch (RuntimeException | AssertionError e) {
                return new Started(null, e);
            }
        }

        Topology topology() {
            if (failure != null) {
                throw new IllegalStateException("The topology did not start: " + failure.getMessage(), failure);
            }
            return value;
        }

        @Override
        public void close() {
            if (value != null) {
                value.close();
            }
        }
    }
}
