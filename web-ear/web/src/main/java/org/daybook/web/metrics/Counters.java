package org.daybook.web.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.daybook.platform.ProblemCode;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** The service's own counters; the exposition format adds {@code _total} to their names. */
@ApplicationScoped
public class Counters {

    @Inject
    private MetricRegistry registry;

    /** {@code rule_violations_total{code}}: broken rules that callers were told of. */
    public void ruleViolated(ProblemCode code) {
        registry.counter("rule_violations", new Tag("code", code.code())).inc();
    }
}
