package app.huike.inside.engine;

import app.huike.lifecycle.engine.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Writes one effect and then behaves as the first word of the business key says. */
@Named("proofStep")
@ApplicationScoped
public class ProofStep implements Step {

    @Inject
    private Effects effects;

    @Override
    public void execute(DelegateExecution execution) throws Exception {
        String id = execution.getProcessBusinessKey();
        boolean first = effects.attempt(id) == 1;
        switch (id.split("-")[0]) {
            case "fast" -> effects.byJdbc(id);
            case "slow" -> {
                effects.byHibernate(id);
                Thread.sleep(ThreadLocalRandom.current().nextInt(20, 150));
            }
            case "failingOnce" -> {
                effects.byHibernate(id);
                failIf(first);
            }
            case "failingAlways" -> {
                effects.byJdbc(id);
                failIf(true);
            }
            case "atCommitOnce" -> {
                effects.byJdbc(id);
                effects.byHibernate(id + "/2");
                if (first) {
                    effects.breakAtCommit(id);
                }
            }
            case "atCommitAlways" -> {
                effects.byHibernate(id);
                effects.breakAtCommit(id);
            }
            default -> throw new IllegalArgumentException(id);
        }
    }

    private static void failIf(boolean condition) {
        if (condition) {
            throw new IllegalStateException("on purpose");
        }
    }
}
