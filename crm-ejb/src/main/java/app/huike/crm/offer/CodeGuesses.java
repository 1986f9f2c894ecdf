package app.huike.crm.offer;

import app.huike.crm.offer.domain.CodeGuessed;
import app.huike.crm.offer.domain.GuessBook;
import app.huike.crm.offer.domain.GuessBook.Count;
import app.huike.crm.offer.domain.GuessCounter;
import app.huike.crm.offer.domain.GuessLimit;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Slows down whoever tries codes that there are not. Part of {@link Redemptions}, not a door of its own. */
@Stateless
public class CodeGuesses {

    @Inject
    private GuessBook book;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<CodeGuessed> guessed;

    /** Goes on only if neither the customer nor the session has to wait; refusal {@code CODE_GUESSES}. */
    public void requireNoWait(Actor actor, String customerRef) {
        List<GuessCounter> counters = counters(actor, customerRef);
        Map<String, Count> counts = counts(counters);
        Instant now = clock.instant();
        long seconds = counters.stream()
                .filter(counter -> counts.containsKey(counter.who()))
                .map(counter -> waitLeft(counter, counts.get(counter.who()), now))
                .mapToLong(CodeGuesses::wholeSeconds)
                .max()
                .orElse(0);
        if (seconds > 0) {
            throw Refused.tooFast("CODE_GUESSES", seconds);
        }
    }

    /** Says that the code is unknown, and sees to it that the guess is counted although the transaction ends without a trace. */
    public Refused unknown(Actor actor, String customerRef) {
        guessed.fire(new CodeGuessed(counters(actor, customerRef)));
        return Refused.unknown("COUPON_UNKNOWN");
    }

    /** Counts, once the refused transaction is over and its connection is free again. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void count(@Observes(during = TransactionPhase.AFTER_COMPLETION) CodeGuessed guess) {
        Map<String, Count> counts = counts(guess.counters());
        Instant now = clock.instant();
        for (GuessCounter counter : guess.counters()) {
            Count old = counts.getOrDefault(counter.who(), new Count(counter.who(), 0, now));
            int wrong = counter.limit().counted(old.wrong(), old.last(), now);
            book.keep(new Count(counter.who(), wrong, now));
        }
        book.forget(now.minus(GuessLimit.PERSON.forgotten()));
    }

    private Map<String, Count> counts(List<GuessCounter> counters) {
        return book.of(counters.stream().map(GuessCounter::who).toList()).stream()
                .collect(Collectors.toMap(Count::who, Function.identity()));
    }

    private static List<GuessCounter> counters(Actor actor, String customerRef) {
        List<GuessCounter> counters = new ArrayList<>();
        if (customerRef != null) {
            counters.add(new GuessCounter("customer:" + customerRef, GuessLimit.PERSON));
        }
        if (!actor.automatic()) {
            boolean forMany = actor.kind() == Actor.Kind.API_KEY || actor.is(Role.TILL);
            counters.add(new GuessCounter("user:" + actor.login(), forMany ? GuessLimit.TILL : GuessLimit.PERSON));
        }
        return counters;
    }

    private static Duration waitLeft(GuessCounter counter, Count count, Instant now) {
        return counter.limit().waitLeft(count.wrong(), count.last(), now);
    }

    private static long wholeSeconds(Duration wait) {
        return wait.plusNanos(999_999_999).toSeconds();
    }
}
