package app.huike.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
    private static final String FAILED =
            """
            [2026-11-21T21:59:54.479+0000] [] [INFO] [] [PayaraMicro] [tid: _ThreadID=1] Built Payara Micro Runtime
            [2026-11-21T21:59:54.479+0000] [] [SEVERE] [NCLS-CORE-00026] [javax.enterprise.system.core] [[
              Exception during lifecycle processing
            jakarta.ejb.EJBException: jakarta.ejb.CreateException: Initialization failed for Singleton Migrations
            \tat com.sun.ejb.containers.AbstractSingletonContainer.instantiateSingletonInstance(AbstractSingletonContainer.java:477)
            Caused by: jakarta.ejb.CreateException: Initialization failed for Singleton Migrations
            \t... 38 more
            Caused by: java.lang.IllegalStateException: Migration V002 failed
            \tat app.huike.crm.platform.Migrations.run(Migrations.java:12)
            Caused by: org.postgresql.util.PSQLException: ERROR: relation "customer" already exists
            \t... 68 more
            ]]
            [2026-11-21T21:59:54.479+0000] [] [SEVERE] [] [javax.enterprise.system.core] Exception while loading the app
            """;
    private static final String READY =
            "[…] [INFO] [] [PayaraMicro] Payara Micro 6.2025.10 (build 42) ready in 4,096 (ms)\n";

    @TempDir
    private Path directory;

    private ServerLog log(String text) throws IOException {
        return new ServerLog(Files.writeString(directory.resolve("server.log"), text));
    }

    @Test
    void theFirstRealCauseIsToldInOneLineBelowTheContainersWrapping() throws IOException {
        assertThat(log(FAILED).firstCause())
                .isEqualTo("java.lang.IllegalStateException: Migration V002 failed"
                        + " (org.postgresql.util.PSQLException: ERROR: relation \"customer\" already exists)");
    }

    @Test
    void aWarningBeforeTheFailureIsNotItsCause() throws IOException {
        String warning =
                """
                [2026-11-21T21:59:50.000+0000] [] [WARNING] [] [fish.payara.microprofile.healthcheck] [[
                jakarta.ejb.EJBException: Attempt to invoke when container is in Initializing
                \tat com.sun.ejb.containers.BaseContainer.preInvoke(BaseContainer.java:1)
                ]]
                """;

        assertThat(log(warning + FAILED).firstCause())
                .startsWith("java.lang.IllegalStateException: Migration V002 failed");
        assertThat(log(warning).firstCause()).contains("Initializing");
    }

    @Test
    void aServerThatIsReadyWithoutAnApplicationHasFailedToDeploy() throws IOException {
        assertThat(log(FAILED).deploymentFailed()).isFalse();
        assertThat(log(FAILED + READY).deploymentFailed()).isTrue();
        assertThat(log("                \"Context Root\": \"/\"\n" + READY).deploymentFailed())
                .isFalse();
    }

    @Test
    void withoutAStackTraceTheFirstSevereLineSpeaks() throws IOException {
        assertThat(log("[2026-11-21] [] [SEVERE] [] [core] Address already in use\n")
                        .firstCause())
                .isEqualTo("Address already in use");
        assertThat(log("").firstCause()).isEqualTo("no reason in the log");
    }
}
