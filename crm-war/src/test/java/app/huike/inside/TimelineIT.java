package app.huike.inside;

import static app.huike.inside.People.LEAD;
import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.analytics.Timeline;
import app.huike.crm.analytics.TimelineEntry;
import app.huike.crm.customer.Customers;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.messaging.Interaction;
import app.huike.crm.messaging.Interactions;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.ProcessTrace;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TimelineIT extends InContainer {
    private static final ProcessTrace STEP = new ProcessTrace("welcome", 3, "serviceTask_grantCoupon", "instance-1");

    @Inject
    private Timeline timeline;

    @Inject
    private Purchases purchases;

    @Inject
    private Customers customers;

    @Inject
    private Interactions interactions;

    @Inject
    private JourneyLog log;

    @Inject
    private BusinessClock clock;

    @Inject
    private People people;

    private final String customer = "C-" + Ids.next();
    private final String purchase = "P-" + Ids.next();

    @Test
    void everythingStandsThereOnceNewestFirst() {
        buy(purchase + "a", Duration.ofDays(40), Mode.HISTORY);
        buy(purchase + "b", Duration.ofMinutes(3), Mode.LIVE);
        lead(() -> purchases.refund(purchase + "b", "R-1", Money.parse("USD 5.00")));
        UUID id = id();
        as(Actor.process(STEP), () -> {
            log.add(id, "COUPON_GRANTED", "NO_CONSENT", Map.of("percent", "10"));
            return null;
        });
        lead(() -> interactions.record(
                id, Interaction.Medium.PHONE, Interaction.Direction.OUT, "REACHED", "very happy", null, 7));

        List<TimelineEntry> all = all(id, 50);
        assertThat(all).extracting(TimelineEntry::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(all)
                .filteredOn(entry -> !entry.kind().startsWith("WELCOME"))
                .extracting(TimelineEntry::kind)
                .containsExactlyInAnyOrder(
                        "CONTACT", "COUPON_GRANTED", "REFUND", "PURCHASE", "STAGE", "PURCHASE", "STAGE");
        assertThat(entry(all, "COUPON_GRANTED"))
                .returns(STEP, TimelineEntry::process)
                .returns("process:welcome", TimelineEntry::actor)
                .returns("NO_CONSENT", TimelineEntry::reason)
                .returns(Map.of("percent", "10"), TimelineEntry::detail);
        assertThat(entry(all, "CONTACT").detail())
                .containsEntry("outcome", "REACHED")
                .containsEntry("minutes", "7")
                .containsEntry("note", "very happy");
        assertThat(entry(all, "REFUND").detail())
                .containsEntry("amount", "5.00")
                .containsEntry("currency", "USD")
                .containsEntry("purchaseRef", purchase + "b");
        assertThat(all(id, 1)).isEqualTo(all);
        assertThat(all(id, 2)).isEqualTo(all);
    }

    @Test
    void theLengthOfACallIsTypedOrAbsent() {
        buy(purchase + "a", Duration.ofDays(40), Mode.HISTORY);
        UUID id = id();
        for (Integer none : new Integer[] {0, -1, 601}) {
            assertRefused(LEAD, "FIELD_INVALID", () -> call(id, Interaction.Medium.PHONE, none));
        }
        assertRefused(LEAD, "FIELD_INVALID", () -> call(id, Interaction.Medium.FACE, 5));
        lead(() -> call(id, Interaction.Medium.PHONE, null));
        assertThat(entry(all(id, 50), "CONTACT").detail()).doesNotContainKey("minutes");
    }

    private Interaction call(UUID id, Interaction.Medium medium, Integer minutes) {
        return interactions.record(id, medium, Interaction.Direction.OUT, "REACHED", null, null, minutes);
    }

    @Test
    void whyAPurchaseBeganNothingIsSaid() {
        lead(() -> purchases.accept(
                new PurchaseOrder(purchase, customer, clock.instant(), Money.parse("EUR 5.00"), null, List.of()),
                Mode.LIVE));
        assertThat(entry(all(id(), 50), "PURCHASE").reason()).isEqualTo("CURRENCY_WITHOUT_RATE");
    }

    @Test
    void whomOneMayNotSeeHasNoTimeline() {
        buy(purchase, Duration.ofMinutes(3), Mode.LIVE);
        UUID id = id();
        Actor stranger = people.accountManager("other-" + customer);
        assertRefused(stranger, "CUSTOMER_UNKNOWN", () -> timeline.of(id, PageRequest.first()));
        lead(() -> {
            customers.erase(customer);
            return null;
        });
        assertRefused(People.LEAD, "CUSTOMER_ERASED", () -> timeline.of(id, PageRequest.first()));
    }

    private void buy(String ref, Duration ago, Mode mode) {
        Instant at = clock.instant().minus(ago);
        lead(() -> purchases.accept(
                new PurchaseOrder(ref, customer, at, Money.parse("USD 20.00"), null, List.of()), mode));
    }

    private List<TimelineEntry> all(UUID id, int limit) {
        List<TimelineEntry> all = new ArrayList<>();
        String cursor = null;
        do {
            PageRequest request = new PageRequest(limit, cursor);
            Page<TimelineEntry> page = lead(() -> timeline.of(id, request));
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private static TimelineEntry entry(List<TimelineEntry> all, String kind) {
        return all.stream()
                .filter(entry -> entry.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private UUID id() {
        return lead(() -> customers.idOf(customer)).orElseThrow();
    }
}
