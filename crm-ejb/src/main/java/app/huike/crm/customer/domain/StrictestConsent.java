package app.huike.crm.customer.domain;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.ConsentStatement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What holds for one person who was two customers. Whatever the person has withdrawn as one of them is withdrawn, whichever was said last; and only
 * what is said later than both overturns it. A consent goes along with the place that it was given for: who stays with another address has not agreed
 * to be written to there.
 *
 * @param stays what holds for the one that stays
 * @param goes what holds for the other
 * @param keepsPlace whether the place of the other's on a channel is the customer's afterwards
 */
public record StrictestConsent(
        List<ConsentStatement> stays, List<ConsentStatement> goes, Predicate<Channel> keepsPlace) {

    /** What has to be recorded of the one that stays. */
    public List<ConsentStatement> taken() {
        return goes.stream().flatMap(said -> taken(said).stream()).toList();
    }

    private Optional<ConsentStatement> taken(ConsentStatement said) {
        ConsentStatement mine = same(stays, said).orElse(null);
        if (mine == null) {
            boolean holds = said.state() == ConsentState.WITHDRAWN || keepsPlace.test(said.channel());
            return holds ? Optional.of(said) : Optional.empty();
        }
        ConsentStatement strict = mine.state() == ConsentState.WITHDRAWN ? mine : said;
        ConsentStatement merged = at(strict, later(mine, said));
        return strict.state() == ConsentState.WITHDRAWN && !merged.equals(mine)
                ? Optional.of(merged)
                : Optional.empty();
    }

    /** What holds afterwards. */
    public List<ConsentStatement> after() {
        List<ConsentStatement> taken = taken();
        return Stream.concat(stays.stream().filter(said -> same(taken, said).isEmpty()), taken.stream())
                .toList();
    }

    private static Optional<ConsentStatement> same(List<ConsentStatement> statements, ConsentStatement wanted) {
        return statements.stream()
                .filter(said -> said.purpose() == wanted.purpose() && said.channel() == wanted.channel())
                .findFirst();
    }

    private static Instant later(ConsentStatement one, ConsentStatement other) {
        return one.statedAt().isAfter(other.statedAt()) ? one.statedAt() : other.statedAt();
    }

    private static ConsentStatement at(ConsentStatement said, Instant at) {
        return new ConsentStatement(said.purpose(), said.channel(), said.state(), said.source(), said.wording(), at);
    }
}
