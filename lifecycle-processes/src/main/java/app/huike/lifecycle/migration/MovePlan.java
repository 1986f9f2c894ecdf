package app.huike.lifecycle.migration;

import java.util.Map;
import org.camunda.bpm.engine.migration.MigrationPlan;

/** How runs go from one definition to another, and when their timers go off then. */
record MovePlan(MigrationPlan plan, Map<String, TimerRule> timers) {}
