package app.huike.lifecycle.engine;

import app.huike.crm.platform.Spans;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/** What holds for every engine of this product, in the container and in process tests: what is refused, kept and tried again. */
final class EngineSettings {

    /**
     * When a step that failed is tried again: after these pauses, so five attempts within three hours. The first covers a deadlock
     * or a short outage, the last a redeployment; after it a person decides, on the System page.
     */
    static final String RETRY_CYCLE = "PT1M,PT5M,PT30M,PT2H";

    private EngineSettings() {}

    static void apply(
            ProcessEngineConfigurationImpl engine,
            StepBeans steps,
            Iterable<EveryTask> tasks,
            Iterable<EveryJourney> journeys,
            Spans spans) {
        refuse(engine, steps);
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new WireEveryDiagram(tasks, journeys))));
        engine.setDmnEngineConfiguration(decisions());
        engine.setDelegateInterceptor(new ActingAsProcess(spans));
        engine.setCustomSessionFactories(new KnownDefinitions().sessions());
        engine.setCustomIncidentHandlers(List.of(new IncidentsOfFailedJobs()));
        engine.setBusinessCalendarManager(ExactDurations.calendars());
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_END);
        engine.setFailedJobRetryTimeCycle(RETRY_CYCLE);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        // from the first boot: jobs without a due date would never be found by an acquisition ordered by it
        engine.setEnsureJobDueDateNotNull(true);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setProducePrioritizedJobs(false);
        dropWhatIsNotUsed(engine);
    }

    private static void refuse(ProcessEngineConfigurationImpl engine, StepBeans steps) {
        engine.setExpressionManager(new StrictExpressions(steps));
        engine.setBpmnParseFactory(parser -> new StrictBpmnParse(parser, steps));
        engine.getProcessEnginePlugins().add(new PrimitiveVariables());
        engine.setImplicitVariableUpdateDetectionEnabled(false);
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableScriptCompilation(false);
        engine.setConfigureScriptEngineHostAccess(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDefaultSerializationFormat("application/json");
        engine.setStandaloneTasksEnabled(false);
    }

    static DefaultDmnEngineConfiguration decisions() {
        DefaultDmnEngineConfiguration decisions =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(RememberingFeel::new);
        decisions.setCustomPostDecisionTableEvaluationListeners(new ArrayList<>(List.of(new DecidingRule())));
        return decisions;
    }

    private static void dropWhatIsNotUsed(ProcessEngineConfigurationImpl engine) {
        engine.setCmmnEnabled(false);
        engine.setDbIdentityUsed(false);
        // rights are decided by the business at its doors; the engine sees no user
        engine.setAuthorizationEnabled(false);
        engine.setTenantCheckEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        // each failed job is logged once, by our job threads; the command's own stack trace would be the second
        engine.setEnableCmdExceptionLogging(false);
        engine.setEnableReducedJobExceptionLogging(true);
    }
}
