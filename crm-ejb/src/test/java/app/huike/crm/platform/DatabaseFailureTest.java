package app.huike.crm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.SystemException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFailureTest {

    @ParameterizedTest
    @CsvSource({
        "53100, true, false", // disk full
        "53300, true, false", // too many connections
        "08006, true, false", // connection broken
        "57P01, true, false", // stopped by an administrator
        "58030, true, false", // a disk fails
        "23505, false, true", // the other one was first
        "57014, false, false", // the statement was broken off
        ", false, false",
    })
    void whatPassesIsToldFromWhatComesOfTwoAtOnce(String state, boolean outage, boolean conflict) {
        SQLException failure = new SQLException("no", state);

        assertThat(DatabaseFailure.isOutage(failure)).isEqualTo(outage);
        assertThat(DatabaseFailure.isConflict(failure)).isEqualTo(conflict);
    }

    /** As Payara's pool and its transaction manager say it. */
    @Test
    void noConnectionAndNoAnswerToACommitPassToo() {
        assertThat(DatabaseFailure.isOutage(
                        new SQLException("Error in allocating a connection. Cause: Connection refused")))
                .isTrue();
        assertThat(DatabaseFailure.isOutage(new SystemException("commit"))).isTrue();
        assertThat(DatabaseFailure.isOutage(new IllegalStateException("Error in allocating a connection")))
                .isFalse();
    }
}
