package app.huike.inside.running;

import app.huike.lifecycle.engine.Skippable;
import app.huike.lifecycle.engine.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Fails each time, in words that differ from run to run, and may be passed over. */
@Skippable(answer = "stubborn", value = "SKIPPED")
@Named("stubbornStep")
@ApplicationScoped
public class StubbornStep implements Step {

    @Override
    public void execute(DelegateExecution execution) {
        throw new IllegalStateException(
                "no answer for " + execution.getProcessBusinessKey() + " of anna" + execution.getId() + "@example.com");
    }
}
