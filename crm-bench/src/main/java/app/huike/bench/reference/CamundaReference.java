package app.huike.bench.reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** The product's own engine, bare. */
final class CamundaReference implements ReferenceEngine {

    private static final String SCHEMA = ReferenceDatabase.ROWS;
    private static final Duration COUPON_LASTS = Duration.ofDays(30);
    private static final Duration REMIND_AFTER = Duration.ofDays(23);

    /** The steps of the diagram that have no part in the way of somebody who does not use the coupon. */
    private static final String[] OTHER_STEPS = {"noteEntry", "logDecision", "noteCandidate", "assessFollowUp"};

    private final ProcessEngineConfigurationImpl configuration;
    private final ProcessEngine engine;
    private final CopiedRows rows;

    private CamundaReference(ProcessEngineConfigurationImpl configuration, CopiedRows rows) {
        this.configuration = configuration;
        this.rows = rows;
        this.engine = configuration.buildProcessEngine();
    }

    /**
     * Starts it.
     *
     * @param files the welcome's diagram and tables by their names
     */
    static CamundaReference start(ReferenceDatabase database, Map<String, String> files) throws SQLException {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(SCHEMA);
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUrl(database.url(SCHEMA));
        configuration.setJdbcUsername(database.user());
        configuration.setJdbcPassword(database.password());
        configuration.setJdbcMaxActiveConnections(CONNECTIONS);
        configuration.setJdbcMaxIdleConnections(CONNECTIONS);
        configuration.setDatabaseSchema(SCHEMA);
        configuration.setDatabaseTablePrefix(SCHEMA + ".");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        configuration.setIdGenerator(new StrongUuidGenerator());
        DefaultJobExecutor jobs = new DefaultJobExecutor();
        jobs.setWaitTimeInMillis(LOOK_AGAIN_MILLIS);
        jobs.setMaxWait(LOOK_AGAIN_MILLIS);
        configuration.setJobExecutor(jobs);
        configuration.setJobExecutorActivate(true);
        CopiedRows rows = database.rows();
        configuration.setBeans(steps(rows));
        CamundaReference started = new CamundaReference(configuration, rows);
        started.deploy(files);
        return started;
    }

    private void deploy(Map<String, String> files) {
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().enableDuplicateFiltering(true);
        new TreeMap<>(files).forEach(deployment::addString);
        deployment.deploy();
    }

    private static Map<Object, Object> steps(CopiedRows rows) {
        Map<Object, Object> steps = new HashMap<>();
        for (String other : OTHER_STEPS) {
            steps.put(other, (JavaDelegate) execution -> {});
        }
        steps.put("checkWelcome", (JavaDelegate) execution -> execution.setVariable("check", "WELCOME"));
        steps.put("grantCoupon", (JavaDelegate) execution -> {
            rows.write("coupon", number(execution), connection(Context.getCommandContext()));
            Instant now = Instant.now();
            execution.setVariable("couponId", execution.getProcessBusinessKey());
            execution.setVariable("couponEndsAt", Date.from(now.plus(COUPON_LASTS)));
            execution.setVariable("remindAt", Date.from(now.plus(REMIND_AFTER)));
        });
        steps.put("sendMessage", (JavaDelegate)
                execution -> rows.write("message", number(execution), connection(Context.getCommandContext())));
        return steps;
    }

    private static long number(DelegateExecution execution) {
        return Long.parseLong(execution.getProcessBusinessKey());
    }

    private static Connection connection(CommandContext context) {
        return context.getDbSqlSession().getSqlSession().getConnection();
    }

    @Override
    public void purchase(long number) {
        configuration.getCommandExecutorTxRequired().execute(context -> {
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
