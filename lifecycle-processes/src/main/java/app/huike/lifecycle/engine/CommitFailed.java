package app.huike.lifecycle.engine;

import org.camunda.bpm.engine.ProcessEngineException;

/** The container could not commit what the engine had done: everything was rolled back, and the job will be tried again. */
final class CommitFailed extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    CommitFailed(Exception atCommit) {
        super("The transaction was not committed: " + rootOf(atCommit), atCommit);
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
