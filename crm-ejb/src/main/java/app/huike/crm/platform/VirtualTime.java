package app.huike.crm.platform;

import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The demo's clock, moved forward by hand for the whole cluster. It goes from due date to due date, in order, and at each stop everything
 * that is due is done before the clock goes on. It never goes back, and it survives a restart. One move at a time.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VirtualTime {

    private static final Duration FOLLOWS_WITHIN = Duration.ofSeconds(1);
    private static final Duration GREATEST_MOVE = Duration.ofDays(366);
    private static final long ONE_MOVE_AT_A_TIME = 0x4875696b65L;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    @Inject
    private Instance<DueWork> works;

    @Inject
    private Event<ClockMoved> moved;

    @Inject
    private Event<ClockMoving> moving;

    @Inject
    private BackgroundWork background;

    @Resource
    private ManagedExecutorService threads;

    @Resource(lookup = CrmDatabase.NAME)
    private DataSource source;

    @PostConstruct
    void begin() {
        if (shop.demo()) {
            background.again(FOLLOWS_WITHIN, threads, this::follow);
        }
    }

    @PreDestroy
    void stop() {
        background.stop();
    }

    /**
     * Moves business time forward and does everything that falls due on the way.
     *
     * @param by more than zero, at most 366 days
     * @return the time afterwards, when nothing that is due is left
     * @throws Refused {@code CLOCK_FIXED} outside the demo; {@code FIELD_INVALID} for a length out of bounds
     */
    public Instant advance(Duration by) {
        if (!shop.demo()) {
            throw Refused.unknown("CLOCK_FIXED");
        }
        if (by.isZero() || by.isNegative() || by.compareTo(GREATEST_MOVE) > 0) {
            throw Refused.invalid(FieldProblem.invalid("advance", by, "more than PT0S, at most P366D"));
        }
        return alone(() -> {
            moveTo(clock.instant().plus(by));
            return clock.instant();
        });
    }

    /**
     * Lets business time begin in the past, once in the life of a database and before it holds any data: where the demo's replay begins.
     *
     * @throws Refused {@code CLOCK_FIXED} outside the demo, or when it has begun already: it never goes back
     */
    public void beginAt(Instant past) {
        if (!shop.demo() || !update("update platform_clock set begun = true where not begun")) {
            throw Refused.unknown("CLOCK_FIXED");
        }
        setTo(past);
    }

    /** Business time is the node's own again and may begin in the past once more: for a demo whose database has just been emptied. */
    public void forget() {
        if (!shop.demo()) {
            throw Refused.unknown("CLOCK_FIXED");
        }
        update("update platform_clock set begun = false");
        store(Duration.ZERO);
    }

    /**
     * Moves business time to the node's own, doing what falls due on the way: how the demo's replay ends. Sixty days have thousands of due
     * dates; so it stops at full strides only, and what fell due since the last one happens together.
     *
     * @param stride such as an hour
     * @param onTheWay is told each stop
     */
    public void catchUp(Duration stride, Consumer<Instant> onTheWay) {
        alone(() -> {
            walk(stride, onTheWay).to(Clock.systemUTC().instant());
            clock.run();
            store(Duration.ZERO);
            return null;
        });
    }

    /**
     * Moves business time a part of that way; from there it goes on at its own pace, until it catches up.
     *
     * @param target a moment of the past
     */
    public void replayTo(Instant target, Duration stride, Consumer<Instant> onTheWay) {
        alone(() -> {
            walk(stride, onTheWay).to(target);
            return null;
        });
    }

    private TimeWalk walk(Duration stride, Consumer<Instant> onTheWay) {
        Consumer<Instant> setClock = stop -> {
            onTheWay.accept(stop);
            standAt(stop);
        };
        return new TimeWalk(clock, setClock, works.stream().toList(), stride);
    }

    private void moveTo(Instant target) {
        new TimeWalk(clock, this::standAt, works.stream().toList()).to(target);
    }

    private void standAt(Instant moment) {
        clock.holdAt(moment);
        setTo(moment);
    }

    private void setTo(Instant moment) {
        store(Duration.between(Clock.systemUTC().instant(), moment));
    }

    private void store(Duration offset) {
        // rounded up, so that what is due at the moment is due
        long millis = offset.plusNanos(999_999).toMillis();
        update("update platform_clock set offset_millis = " + millis);
        clock.follow(Duration.ofMillis(millis));
        tell();
    }

    private boolean update(String sql) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot move the clock", failure);
        }
    }

    /** Other nodes of a demo cluster follow within a second. */
    private void follow() {
        Duration before = clock.offset();
        clock.follow(source);
        if (!before.equals(clock.offset())) {
            tell();
        }
    }

    private void tell() {
        moved.fire(new ClockMoved(clock.offset(), clock.held()));
    }

    private <T> T alone(Supplier<T> move) {
        try (Connection lock = source.getConnection()) {
            call(lock, "select pg_advisory_lock(?)");
            moving.fire(new ClockMoving(true));
            standAt(clock.instant());
            try {
                return move.get();
            } finally {
                runAgain();
                moving.fire(new ClockMoving(false));
                call(lock, "select pg_advisory_unlock(?)");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot move the clock", failure);
        }
    }

    private void runAgain() {
        Optional<Instant> stood = clock.held();
        clock.run();
        stood.ifPresent(this::setTo);
    }

    private static void call(Connection connection, String function) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(function)) {
            statement.setLong(1, ONE_MOVE_AT_A_TIME);
            statement.execute();
        }
    }
}
