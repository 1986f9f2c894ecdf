package app.huike.lifecycle.engine;

import jakarta.ejb.EJBException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Runs each command of the engine in a transaction of the container, and passes on what the command threw, as it was thrown. */
final class ContainerTransaction extends CommandInterceptor {

    private final Function<Supplier<Object>, EngineTransactions.Outcome> transaction;

    ContainerTransaction(Function<Supplier<Object>, EngineTransactions.Outcome> transaction) {
        this.transaction = transaction;
    }

    @Override
    public <T> T execute(Command<T> command) {
        EngineTransactions.Outcome outcome = run(command);
        if (outcome.failure() != null) {
            throw ContainerTransaction.<RuntimeException>asThrown(outcome.failure());
        }
        @SuppressWarnings("unchecked")
        T result = (T) outcome.result();
        return result;
    }

    private <T> EngineTransactions.Outcome run(Command<T> command) {
        try {
            return transaction.apply(() -> next.execute(command));
        } catch (EJBException atCommit) {
            throw new CommitFailed(atCommit);
        }
    }

    /** A command may throw what it does not declare; wrapping it would hide it from the engine's own handling. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E asThrown(Throwable failure) throws E {
        throw (E) failure;
    }
}
