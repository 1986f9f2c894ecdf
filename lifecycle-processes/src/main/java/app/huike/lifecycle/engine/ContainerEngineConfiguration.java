package app.huike.lifecycle.engine;

import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** The engine inside Payara: the container's data source, and the container's transactions in place of the engine's own. */
final class ContainerEngineConfiguration extends JakartaTransactionProcessEngineConfiguration {

    private final EngineTransactions transactions;

    ContainerEngineConfiguration(EngineTransactions transactions) {
        this.transactions = transactions;
        // only asked for the state of the transaction and for its synchronisations; it never begins or ends one
        setTransactionManagerJndiName("java:appserver/TransactionManager");
    }

    @Override
    protected CommandInterceptor createTransactionInterceptor(boolean requiresNew) {
        return new ContainerTransaction(requiresNew ? transactions::alone : transactions::joining);
    }
}
