package app.huike.bench.reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.engine.impl.util.CommandContextUtil;

/** Flowable with the same diagram, whose attributes are Camunda's and are told in its own words. */
final class FlowableReference implements ReferenceEngine {

    private static final String SCHEMA = ReferenceDatabase.FLOWABLE;
    private static final Duration COUPON_LASTS = Duration.ofDays(30);
    private static final Duration REMIND_AFTER = Duration.ofDays(23);
    private static final String[] OTHER_STEPS = {"noteEntry", "logDecision", "noteCandidate", "assessFollowUp", "decide"
    };

    private final ProcessEngineConfigurationImpl configuration;
    private final ProcessEngine engine;
    private final CopiedRows rows;

    private FlowableReference(ProcessEngineConfigurationImpl configuration, CopiedRows rows) {
        this.configuration = configuration;
        this.rows = rows;
        this.engine = configuration.buildProcessEngine();
    }

    static FlowableReference start(ReferenceDatabase database, Map<String, String> files) throws SQLException {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setEngineName(SCHEMA);
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUrl(database.url(SCHEMA + "," + ReferenceDatabase.ROWS));
        configuration.setJdbcUsername(database.user());
        configuration.setJdbcPassword(database.password());
        configuration.setJdbcMaxActiveConnections(CONNECTIONS);
        configuration.setJdbcMaxIdleConnections(CONNECTIONS);
        configuration.setDatabaseSchema(SCHEMA);
        configuration.setDatabaseTablePrefix(SCHEMA + ".");
        configuration.setTablePrefixIsSchema(true);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("activity");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration
                .getAsyncExecutorConfiguration()
                .setDefaultAsyncJobAcquireWaitTime(Duration.ofMillis(LOOK_AGAIN_MILLIS));
        configuration
                .getAsyncExecutorConfiguration()
                .setDefaultTimerJobAcquireWaitTime(Duration.ofMillis(LOOK_AGAIN_MILLIS));
        configuration.setAsyncExecutorActivate(true);
        CopiedRows rows = database.rows();
        configuration.setBeans(steps(rows));
        FlowableReference started = new FlowableReference(configuration, rows);
        started.deploy(files.get("welcome.bpmn"));
        return started;
    }

    private void deploy(String diagram) {
        engine.getRepositoryService()
                .createDeployment()
                .name("welcome")
                .enableDuplicateFiltering()
                .addString("welcome.bpmn20.xml", inItsWords(diagram))
                .deploy();
    }

    static String inItsWords(String diagram) {
        return diagram.replaceAll(
                        "<bpmn:businessRuleTask([^>]*?)camunda:decisionRef=\"[^\"]*\"",
                        "<bpmn:serviceTask$1camunda:delegateExpression=\"\\${decide}\"")
                .replace("</bpmn:businessRuleTask>", "</bpmn:serviceTask>")
                .replace("camunda:asyncBefore=", "camunda:async=")
                .replaceAll(" camunda:asyncAfter=\"[^\"]*\"", "")
                .replace("http://camunda.org/schema/1.0/bpmn", "http://flowable.org/bpmn");
    }

    private static Map<Object, Object> steps(CopiedRows rows) {
        Map<Object, Object> steps = new HashMap<>();
        for (String other : OTHER_STEPS) {
            steps.put(other, (JavaDelegate) execution -> {});
        }
        steps.put("checkWelcome", (JavaDelegate) execution -> execution.setVariable("check", "WELCOME"));
        steps.put("grantCoupon", (JavaDelegate) execution -> {
            write(rows, "coupon", execution);
            Instant now = Instant.now();
            execution.setVariable("couponId", execution.getProcessInstanceBusinessKey());
            execution.setVariable("couponEndsAt", Date.from(now.plus(COUPON_LASTS)));
            execution.setVariable("remindAt", Date.from(now.plus(REMIND_AFTER)));
        });
        steps.put("sendMessage", (JavaDelegate) execution -> write(rows, "message", execution));
        return steps;
    }

    private static void write(CopiedRows rows, String step, DelegateExecution execution) {
        try {
            rows.write(
                    step,
                    Long.parseLong(execution.getProcessInstanceBusinessKey()),
                    connection(CommandContextUtil.getCommandContext()));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Connection connection(CommandContext context) {
        return CommandContextUtil.getDbSqlSession(context).getSqlSession().getConnection();
    }

    @Override
    public void purchase(long number) {
        configuration.getCommandExecutor().execute(context -> {
            try {
                rows.write("purchase", number, connection(context));
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return engine.getRuntimeService()
                    .startProcessInstanceByKey("welcome", Long.toString(number), ReferenceEngine.variables(number))
                    .getId();
        });
    }

    @Override
    public void close() {
        engine.close();
    }
}
