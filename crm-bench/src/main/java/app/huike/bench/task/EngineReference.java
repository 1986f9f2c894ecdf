package app.huike.bench.task;

import app.huike.bench.Timings;
import app.huike.bench.shop.FilledShop;
import app.huike.launch.DatabaseAccess;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The bare engine on the same database, asked for the same tasks by its own query, as far as it has one. */
final class EngineReference implements AutoCloseable {

    private static final int PAGE = 25;
    private static final int TIMES = 40;

    private final ProcessEngine engine;

    EngineReference(DatabaseAccess database) {
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        // as the product has it: no tables of the engine's own users, and none of cases
        configuration.setDbIdentityUsed(false);
        configuration.setCmmnEnabled(false);
        engine = configuration
                .setProcessEngineName("reference")
                .setJdbcDriver("org.postgresql.Driver")
                .setJdbcUrl(database.url())
                .setJdbcUsername(database.user())
                .setJdbcPassword(database.password())
                .setDatabaseType("postgres")
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE)
                .setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY)
                .setJobExecutorActivate(false)
                .setMetricsEnabled(false)
                .buildProcessEngine();
    }

    void measure(Timings timings, int people) throws Exception {
        TaskService tasks = engine.getTaskService();
        for (int time = 0; time < TIMES; time++) {
            String person = FilledShop.login(1 + time % people);
            timings.time("engine: mine, first page", () -> tasks.createTaskQuery()
                    .taskAssignee(person)
                    .orderByDueDate()
                    .asc()
                    .listPage(0, PAGE));
            timings.time(
                    "engine: all, first page",
                    () -> tasks.createTaskQuery().orderByDueDate().asc().listPage(0, PAGE));
            timings.time("engine: one process by priority", () -> tasks.createTaskQuery()
                    .processDefinitionKey("welcome")
                    .orderByTaskPriority()
                    .desc()
                    .listPage(0, PAGE));
        }
        for (int time = 0; time < TIMES / 10; time++) {
            timings.time("engine: all, last page", () -> {
                int count = Math.toIntExact(tasks.createTaskQuery().count());
                return tasks.createTaskQuery().orderByDueDate().asc().listPage(Math.max(0, count - PAGE), PAGE);
            });
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
