package app.huike.crm.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Lets each line of the log say what it belongs to. The server's own handlers are left as they are: some of them write on another thread, where it
 * is no longer known who asked; so the records are marked before they get there. They are marked at the loggers above everybody who has something to say
 * about this application's work.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class TraceInLog {

    private static final List<String> ABOVE_ALL = List.of(
            "app.huike",
            "org.camunda",
            "org.hibernate",
            "org.flywaydb",
            "org.omnifaces",
            "javax",
            "jakarta",
            "org.glassfish",
            "fish.payara");

    /** Held, for the JVM forgets loggers that nobody holds, and their handlers with them. */
    private final List<Logger> loggers =
            ABOVE_ALL.stream().map(Logger::getLogger).toList();

    private MarkRecords marking;

    @PostConstruct
    void begin() {
        marking = new MarkRecords(someoneWritesJson());
        loggers.forEach(logger -> logger.addHandler(marking));
    }

    @PreDestroy
    void end() {
        loggers.forEach(logger -> logger.removeHandler(marking));
    }

    private static boolean someoneWritesJson() {
        return Stream.of(Logger.getLogger("").getHandlers())
                .flatMap(handler -> Stream.ofNullable(handler.getFormatter()))
                .anyMatch(formatter -> formatter.getClass().getSimpleName().startsWith("JSON"));
    }
}
