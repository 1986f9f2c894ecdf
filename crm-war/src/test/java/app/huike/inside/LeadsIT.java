package app.huike.inside;

import static app.huike.inside.People.LEAD;
import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.People.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.security.Actor;
import app.huike.crm.security.Leads;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Refused;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who leads whom. */
class LeadsIT extends InContainer {

    @Inject
    private Leads leads;

    @Inject
    private People people;

    private Actor admin;
    private Actor manager;
    private Actor lead;
    private Actor head;

    @BeforeEach
    void aManagerAndTwoLeads() {
        admin = people.person(Role.ADMIN, "main", null);
        manager = people.person(Role.ACCOUNT_MANAGER, "main", null);
        lead = people.person(Role.LEAD, "main", null);
        head = people.person(Role.LEAD, "main", null);
    }

    @Test
    void aLeadHasALead() {
        set(manager, lead);
        set(lead, head);
        assertThat(above(manager)).containsExactly(lead.login(), head.login());
        as(admin, () -> {
            leads.set(lead.userId(), null);
            return null;
        });
        assertThat(above(manager)).containsExactly(lead.login());
        assertThat(as(Actor.SYSTEM, () -> leads.above("nobody"))).isEmpty();
    }

    @Test
    void nobodyLeadsHimselfAndOnlyLeadsLead() {
        set(manager, lead);
        set(lead, head);
        assertRefused(admin, "LEAD_CIRCLE", () -> set(head, lead));
        assertRefused(admin, "LEAD_CIRCLE", () -> set(head, head));
        assertRefused(admin, "LEAD_UNFIT", () -> set(head, manager));
        assertRefused(admin, "PERSON_UNKNOWN", () -> leads.set(UUID.randomUUID(), null));
        assertRefused(LEAD, "NOT_FOUND", () -> leads.set(manager.userId(), lead.userId()));
    }

    @Test
    void twoAtOnceMakeNoCircle() {
        List<Object> outcomes = atOnce(
                8,
                i -> as(admin, () -> {
                    leads.set((i % 2 == 0 ? lead : head).userId(), (i % 2 == 0 ? head : lead).userId());
                    return i;
                }));
        assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(4);
        assertThat(above(lead).size() + above(head).size()).isEqualTo(1);
    }

    private Object set(Actor person, Actor by) {
        return as(admin, () -> {
            leads.set(person.userId(), by.userId());
            return null;
        });
    }

    private List<String> above(Actor person) {
        return as(Actor.SYSTEM, () -> leads.above(person.login())).stream()
                .map(PersonView::login)
                .toList();
    }
}
