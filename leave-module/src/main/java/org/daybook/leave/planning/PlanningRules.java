package org.daybook.leave.planning;

import java.util.List;
import org.daybook.leave.BlackoutView;
import org.daybook.leave.CoverageRuleView;

/** All that are in force, as of a version of them. */
record PlanningRules(long version, List<BlackoutView> blackouts, List<CoverageRuleView> coverage) {}
