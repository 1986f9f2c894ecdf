package app.huike.lifecycle.engine;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/**
 * Begins and ends the engine's transactions, because only the EJB container does it right on Payara: its connection pool asks the
 * thread's invocation for the transaction, and the raw transaction manager leaves that empty, so that the engine's own begin and
 * commit would run in autocommit. See docs/decisions.
 */
@Stateless
public class EngineTransactions {

    /** What came of a command; a failure is data here, so that the container puts no exception of its own around it. */
    public record Outcome(Object result, Throwable failure) {}

    @Resource
    private SessionContext container;

    /** In the transaction at hand, or in a new one where there is none. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Outcome joining(Supplier<Object> command) {
        return run(command);
    }

    /** In a transaction of its own; one at hand is suspended. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Outcome alone(Supplier<Object> command) {
        return run(command);
    }

    private Outcome run(Supplier<Object> command) {
        try {
            return new Outcome(command.get(), null);
        } catch (Throwable failure) {
            container.setRollbackOnly();
            return new Outcome(null, failure);
        }
    }
}
