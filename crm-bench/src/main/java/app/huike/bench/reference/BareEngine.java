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
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The engine as it comes, with connections of its own, and the welcome's diagram. A purchase is one transaction: the rows that the product writes for one, and the start of the process; what
 * the steps do is to write the rows that the product's steps write. Nothing is checked, chosen by rights, rendered or logged beyond that.
 */
public final class BareEngine implements AutoCloseable {

    /** Where all of it lies, beside the product's tables. */
    public static final String SCHEMA = "bench";

    private static final int CONNECTIONS = 40;
    private static final int LOOK_AGAIN_MILLIS = 500;
    private static final Duration COUPON_LASTS = Duration.ofDays(30);
    private static final Duration REMIND_AFTER = Duration.ofDays(23);

    /** The steps of the diagram that have no part in the way of somebody who does not use the coupon. */
    private static final String[] OTHER_STEPS = {"noteEntry", "logDecision", "noteCandidate", "assessFollowUp"};

    private final ProcessEngineConfigurationImpl configuration;
    private final ProcessEngine engine;
    private final CopiedRows rows;

    private BareEngine(ProcessEngineConfigurationImpl configuration, CopiedRows rows) {
        this.configuration = configuration;
        this.rows = rows;
        this.engine = configuration.buildProcessEngine();
    }

    /**
     * Starts it.
     *
     * @param files the welcome's diagram and tables by their names
     */
    public static BareEngine start(String url, String user, String password, Map<String, String> files)
            throws SQLException {
        String own = url + (url.contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA;
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(SCHEMA);
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUrl(own);
        configuration.setJdbcUsername(user);
        configuration.setJdbcPassword(password);
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
        CopiedRows rows;
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(own);
        try (Connection database = source.getConnection(user, password)) {
            rows = new CopiedRows(database);
        }
        configuration.setBeans(steps(rows));
        BareEngine started = new BareEngine(configuration, rows);
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

    /** A customer buys for the first time. */
    public void purchase(long number) {
        Map<String, Object> variables = new HashMap<>();
        String purchase = "00000000-0000-7000-8000-" + String.format("%012x", number);
        variables.put("purchaseId", purchase);
        variables.put("causeRef", purchase);
        variables.put("boughtAt", new Date());
        variables.put("basket", "120.00");
        variables.put("total", "USD 120.00");
        variables.put("category", null);
        variables.put("firstEver", true);
        variables.put("followUp", null);
        configuration.getCommandExecutorTxRequired().execute(context -> {
            try {
                rows.write("purchase", number, connection(context));
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return engine.getRuntimeService()
                    .startProcessInstanceByKey("welcome", Long.toString(number), variables)
                    .getId();
        });
    }

    @Override
    public void close() {
        engine.close();
    }
}
