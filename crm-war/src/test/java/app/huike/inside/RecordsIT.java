package app.huike.inside;

import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Records;
import app.huike.crm.customer.StaleRecord;
import app.huike.crm.journey.JourneyEntry;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.PageRequest;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whether what is known of customers is right, as somebody said last. */
class RecordsIT extends InContainer {

    @Inject
    private Records records;

    @Inject
    private Customers customers;

    @Inject
    private JourneyLog log;

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    private People people;

    @Test
    void whatNobodyHasLookedAtForLongIsListedUntilSomebodyDoes() {
        Actor mia = people.accountManager("main");
        Actor lead = people.person(Role.LEAD, "main", null);
        String ref = "RE-" + Ids.next();
        UUID id = as(
                mia, () -> customers.put(ownedBy(ref, mia.login())).customer().id());
        assertThat(stale(lead)).doesNotContain(ref);
        database.sql("update customer set created_at = :long where id = :id")
                .set("long", Instant.parse("1990-01-01T00:00:00Z"))
                .set("id", id)
                .update();
        assertThat(as(lead, records::stale))
                .filteredOn(each -> each.ref().equals(ref))
                .singleElement()
                .returns(mia.login(), StaleRecord::owner)
                .returns(Instant.parse("1990-01-01T00:00:00Z"), StaleRecord::since);
        assertThat(as(mia, () -> records.verifiedAt(ref))).isEmpty();

        as(mia, () -> {
            records.verify(ref);
            return null;
        });
        assertThat(stale(lead)).doesNotContain(ref);
        assertThat(as(mia, () -> records.verifiedAt(ref)).orElseThrow()).isBeforeOrEqualTo(clock.instant());
        assertThat(as(Actor.SYSTEM, () -> log.of(id, PageRequest.first())).items())
                .extracting(JourneyEntry::kind)
                .contains("RECORD_VERIFIED");
        assertRefused(mia, "NOT_FOUND", records::stale);
        assertRefused(people.accountManager("elsewhere"), "CUSTOMER_UNKNOWN", () -> records.verify(ref));
        assertRefused(people.accountManager("elsewhere"), "CUSTOMER_UNKNOWN", () -> records.verifiedAt(ref));
    }

    private List<String> stale(Actor lead) {
        return as(lead, records::stale).stream().map(StaleRecord::ref).toList();
    }

    private static CustomerChange ownedBy(String ref, String owner) {
        return new CustomerChange(
                ref,
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.to(owner),
                Change.none(),
                Change.none(),
                List.of());
    }
}
