package app.huike.crm.risk.domain;

import app.huike.crm.risk.RiskScore;
import app.huike.crm.risk.WarningView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;

/** Keeps scores, warnings and objections. */
public interface RiskBook {

    /** Until the transaction ends nobody else scores or warns of this customer. */
    void alone(UUID customerId);

    Optional<RiskScore> score(UUID customerId);

    /** The lowest score since the last warning; empty where a later score is there, and this one was not kept. */
    Optional<BigDecimal> keep(UUID customerId, RiskScore score);

    void forgetScore(UUID customerId);

    Optional<Instant> objectedAt(UUID customerId);

    /** Whether that is new. */
    boolean object(UUID customerId, Instant at);

    /** Whether there was an objection. */
    boolean allow(UUID customerId);

    Optional<WarningView> open(UUID customerId);

    /** Whether none was open; the lowest score begins anew with this one. */
    boolean openWarning(UUID customerId, RiskScore score, Instant at, CurrencyUnit currency);

    /** Until the transaction ends nobody else is asked on behalf of the customer's owner, or group. */
    void holdPerson(UUID customerId);

    /**
     * Whether the customer's value is among the best of those who bought in the last twelve months. What the least of them bought is reckoned once a day: it takes all purchases of a year.
     *
     * @param today of the shop
     */
    boolean amongBest(UUID customerId, int percent, LocalDate today, Instant now, CurrencyUnit currency);

    /** How many open warnings come first for the same person or group: those that somebody is asked about, and more valuable ones that wait for it. */
    int ahead(UUID customerId);

    void asked(UUID customerId, Instant at);

    /** Whether that reason is another than before. */
    boolean waits(UUID customerId, String because);

    /** Two customers are one: the newer score, one open warning, and who objected as one of them objects. */
    void move(UUID from, UUID into, Instant at);

    /** Whether one was open. */
    boolean close(UUID customerId, String reason, Instant at);
}
