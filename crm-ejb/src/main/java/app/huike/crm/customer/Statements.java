package app.huike.crm.customer;

import app.huike.crm.customer.domain.Consent;
import app.huike.crm.customer.domain.ConsentBook;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Permission;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Records what customers said of being contacted. Every statement is kept; whether it changes what holds, {@link Consent} decides. */
@Dependent
class Statements {

    /** Clocks of shop and till are never quite the same. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    @Inject
    ConsentBook book;

    @Inject
    BusinessClock clock;

    @Inject
    Event<Object> events;

    /** Adds what is wrong with statements to a check; {@code field} is the name of their list, empty for a single one. */
    void check(Check check, String field, List<ConsentStatement> statements) {
        for (int i = 0; i < statements.size(); i++) {
            check(check, field.isEmpty() ? "" : field + "[" + i + "].", statements.get(i));
        }
    }

    private void check(Check check, String path, ConsentStatement said) {
        required(check, path + "purpose", said.purpose());
        required(check, path + "channel", said.channel());
        required(check, path + "state", said.state());
        required(check, path + "source", check.line(path + "source", said.source(), 64));
        required(check, path + "statedAt", said.statedAt());
        check.line(path + "wording", said.wording(), 200);
        if (said.state() != null) {
            check.that(said.state() != ConsentState.UNKNOWN, path + "state", said.state(), "GRANTED or WITHDRAWN");
        }
        if (said.statedAt() != null) {
            boolean possible = !said.statedAt().isBefore(EARLIEST)
                    && !said.statedAt().isAfter(clock.instant().plus(CLOCKS_DIFFER));
            check.that(possible, path + "statedAt", said.statedAt(), "from 1970 to now");
        }
    }

    private static void required(Check check, String field, Object value) {
        if (value == null) {
            check.missing(field);
        }
    }

    /**
     * Records checked statements of one customer, whose row is locked.
     *
     * @return whether anything that holds changed
     * @throws Refused {@code CONSENT_BY_CUSTOMER_ONLY} if whoever acts may record withdrawals only and one grants
     */
    boolean record(UUID customerId, List<ConsentStatement> statements) {
        boolean changed = false;
        for (ConsentStatement statement : statements) {
            changed |= record(customerId, statement);
        }
        return changed;
    }

    private boolean record(UUID customerId, ConsentStatement told) {
        Actor actor = allowed(told.state());
        ConsentStatement said = stored(told);
        Consent before = book.now(customerId, said.purpose(), said.channel()).orElse(null);
        boolean applied = Consent.overturns(before, new Consent(said.state(), said.statedAt()));
        if (!book.keep(customerId, said, applied, actor.login(), clock.instant()) || !applied) {
            return false;
        }
        book.hold(customerId, said);
        boolean changed = before == null || before.state() != said.state();
        if (changed) {
            events.fire(
                    said.state() == ConsentState.GRANTED
                            ? new ConsentGranted(customerId, said.purpose(), said.channel())
                            : new ConsentWithdrawn(customerId, said.purpose(), said.channel()));
        }
        return changed;
    }

    /** Everybody who acts for a customer may record that he wants to be left alone; that he does not, only who holds his own word. */
    private static Actor allowed(ConsentState state) {
        Actor actor = CurrentActor.get();
        boolean withdraws = state == ConsentState.WITHDRAWN
                && (actor.kind() == Actor.Kind.CUSTOMER || actor.may(Permission.CONSENT_WITHDRAW));
        if (withdraws || actor.may(Permission.CONSENT_STATE)) {
            return actor;
        }
        throw actor.may(Permission.CONSENT_WITHDRAW)
                ? Refused.rule("CONSENT_BY_CUSTOMER_ONLY")
                : Refused.unknown("NOT_FOUND");
    }

    private static ConsentStatement stored(ConsentStatement told) {
        return new ConsentStatement(
                told.purpose(),
                told.channel(),
                told.state(),
                told.source().strip(),
                told.wording() == null || told.wording().isBlank()
                        ? null
                        : told.wording().strip(),
                told.statedAt().truncatedTo(ChronoUnit.MICROS));
    }
}
