package app.huike.lifecycle.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/**
 * What was deployed once never changes, so a node asks the database once for each definition. By itself the engine asks in each command anew, for
 * the definition of a job and of its process: a twentieth of all statements of a busy server.
 *
 * <p>What could change of a definition is whether it is suspended, and its priority. This product uses neither: processes are paused by
 * {@link ProcessPause}, and jobs run by their due dates.
 */
final class KnownDefinitions {

    /** So many are remembered; a shop has some hundred, and each release adds a few. */
    private static final int MOST = 10_000;

    private final Map<String, JobDefinitionEntity> ofJobs = new ConcurrentHashMap<>();
    private final Map<String, ProcessDefinitionEntity> ofProcesses = new ConcurrentHashMap<>();

    /** Take the place of the engine's own. */
    List<SessionFactory> sessions() {
        return List.of(
                new Sessions(JobDefinitionManager.class, OfJobs::new),
                new Sessions(ProcessDefinitionManager.class, OfProcesses::new));
    }

    private static <T> void remember(Map<String, T> known, String id, T definition) {
        if (definition != null) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(id, definition);
        }
    }

    private final class OfJobs extends JobDefinitionManager {
        @Override
        public JobDefinitionEntity findById(String id) {
            JobDefinitionEntity known = ofJobs.get(id);
            if (known == null) {
                known = super.findById(id);
                remember(ofJobs, id, known);
            }
            return known;
        }
    }

    private final class OfProcesses extends ProcessDefinitionManager {
        @Override
        public ProcessDefinitionEntity findLatestProcessDefinitionById(String id) {
            ProcessDefinitionEntity known = ofProcesses.get(id);
            if (known == null) {
                known = super.findLatestProcessDefinitionById(id);
                remember(ofProcesses, id, known);
            }
            return known;
        }
    }

    private record Sessions(Class<?> type, Supplier<? extends Session> open) implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return open.get();
        }
    }
}
