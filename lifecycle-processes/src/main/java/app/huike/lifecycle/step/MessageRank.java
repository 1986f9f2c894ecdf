package app.huike.lifecycle.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a process's messages matter beside those of the customer's others; the smaller goes first. */
public interface MessageRank {

    int of(DelegateExecution execution);
}
