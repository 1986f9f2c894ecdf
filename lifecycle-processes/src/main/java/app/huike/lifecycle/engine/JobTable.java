package app.huike.lifecycle.engine;

import app.huike.crm.platform.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The few questions about waiting jobs that the engine's own queries answer only by reading them. */
final class JobTable {

    private static final String RUNNABLE = "retries_ > 0 and suspension_state_ = 1";

    private final DataSource database;

    JobTable(DataSource database) {
        this.database = database;
    }

    /**
     * Takes back what this node had locked before it was stopped: the jobs are free at once, instead of when their lock ends.
     *
     * @return how many there were
     */
    int releaseLocksOf(String owner) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null,"
                                + " rev_ = rev_ + 1 where lock_owner_ = ?")) {
            update.setString(1, owner);
            return update.executeUpdate();
        }
    }

    /** The first due date after this moment, of a job that will be run. */
    Optional<Instant> nextDueAfter(Instant moment) {
        Timestamp next = ask(
                "select min(duedate_) from act_ru_job where duedate_ > ? and " + RUNNABLE,
                moment,
                row -> row.getTimestamp(1));
        return Optional.ofNullable(next).map(Timestamp::toInstant);
    }

    /** How many jobs are due at this moment, running ones among them. */
    long dueAt(Instant moment) {
        return ask(
                "select count(*) from act_ru_job where duedate_ <= ? and " + RUNNABLE, moment, row -> row.getLong(1));
    }

    /** The same without the engine's cleaning of its history. */
    long workDueAt(Instant moment) {
        return ask(
                "select count(*) from act_ru_job where duedate_ <= ? and handler_type_ <> 'history-cleanup' and "
                        + RUNNABLE,
                moment,
                row -> row.getLong(1));
    }

    /** Since when the oldest due job has been waiting; empty where none is due. */
    Optional<Instant> oldestDueAt(Instant moment) {
        Timestamp oldest = ask(
                "select min(duedate_) from act_ru_job where duedate_ <= ? and " + RUNNABLE,
                moment,
                row -> row.getTimestamp(1));
        return Optional.ofNullable(oldest).map(Timestamp::toInstant);
    }

    /** How many jobs failed and will be tried again by themselves. */
    long failing() {
        return ask(
                "select count(*) from act_ru_job where exception_msg_ is not null and retries_ > 0",
                null,
                row -> row.getLong(1));
    }

    /** How many jobs failed and are not tried again without a person. */
    long stuck() {
        return ask(
                "select count(*) from act_ru_job where exception_msg_ is not null and retries_ = 0",
                null,
                row -> row.getLong(1));
    }

    boolean hasFailed(String jobId) {
        return !failed("and j.id_ = ?", jobId).isEmpty();
    }

    /** Which of these failed the last time. */
    List<String> failedOf(Collection<String> ids) {
        return new Sql(
                        database,
                        "select id_ from act_ru_job where id_ = any (cast(:ids as text[])) and exception_msg_ is not null order by id_")
                .set("ids", List.copyOf(ids))
                .list(row -> row.text("id_"));
    }

    /** Jobs that failed the last time, those without an attempt left first. */
    List<FailedStep> failed(int limit) {
        return failed("order by least(j.retries_, 1), j.duedate_ limit ?", limit);
    }

    private List<FailedStep> failed(String which, Object value) {
        String sql = "select j.id_, coalesce(j.process_def_key_, j.handler_type_), coalesce(p.version_, 0),"
                + " coalesce(j.failed_act_id_, d.act_id_, ''), coalesce(j.process_instance_id_, ''), e.business_key_,"
                + " j.exception_msg_, j.retries_, j.duedate_ from act_ru_job j"
                + " left join act_ru_jobdef d on d.id_ = j.job_def_id_"
                + " left join act_re_procdef p on p.id_ = j.process_def_id_"
                + " left join act_ru_execution e on e.id_ = j.process_instance_id_"
                + " where j.exception_msg_ is not null " + which;
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, value);
            List<FailedStep> steps = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    steps.add(step(row));
                }
            }
            return steps;
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    private static FailedStep step(ResultSet row) throws SQLException {
        int left = row.getInt(8);
        Timestamp due = row.getTimestamp(9);
        return new FailedStep(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                Optional.ofNullable(row.getString(6)),
                row.getString(7).lines().findFirst().orElse(""),
                left,
                left == 0 || due == null ? Optional.empty() : Optional.of(due.toInstant()));
    }

    private static IllegalStateException unreadable(SQLException failure) {
        return new IllegalStateException("Cannot read the waiting jobs: " + failure.getMessage(), failure);
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> T ask(String sql, Instant moment, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            if (moment != null) {
                query.setTimestamp(1, Timestamp.from(moment));
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return reading.of(row);
            }
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }
}
