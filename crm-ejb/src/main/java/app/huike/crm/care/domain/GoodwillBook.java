package app.huike.crm.care.domain;

import app.huike.crm.care.GoodwillView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What the door of goodwill asks of the database. */
public interface GoodwillBook {

    /** One person's amounts are given one after the other until the transaction ends, so that a limit is never passed by two at once. */
    void decideAlone(String login);

    /** What somebody granted himself since then. */
    Money grantedSince(String login, Instant since, CurrencyUnit currency);

    void add(GoodwillView given, UUID askedById);

    List<GoodwillView> of(UUID caseId);

    Optional<GoodwillView> find(UUID id);

    /** Writes a decision on one that waits; whether it still did. */
    boolean decide(UUID id, GoodwillView.State state, String by, Instant at);

    /** Refuses what was asked before then and nobody decided on; what it was. */
    List<GoodwillView> refuseAskedBefore(Instant before, String by, Instant at);

    /** When the first that waits was asked. */
    Optional<Instant> firstAsked();
}
