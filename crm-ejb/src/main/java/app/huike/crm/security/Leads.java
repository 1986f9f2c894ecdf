package app.huike.crm.security;

import app.huike.crm.security.domain.Person;
import app.huike.crm.security.domain.PersonBook;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The door of who leads whom: people have a lead, and leads may have one too. Nobody leads himself, over however many others. */
@Stateless
public class Leads {

    @Inject
    private PersonBook store;

    @Inject
    private Audit audit;

    /**
     * Says who leads somebody from now on. For administrators. Refusals {@code PERSON_UNKNOWN}, {@code LEAD_UNFIT} (is no lead, or may not log in),
     * {@code LEAD_CIRCLE} (is led by that person).
     *
     * @param leadId null: nobody
     */
    public void set(UUID personId, UUID leadId) {
        Rights.require(Permission.USERS_MANAGE);
        store.lockAdministration();
        Person person = known(personId);
        if (leadId != null) {
            requireFit(person, known(leadId));
        }
        person.ledBy(leadId);
        audit.record(
                "LEAD_SET",
                person.login(),
                Map.of("lead", leadId == null ? "" : known(leadId).login()));
    }

    private void requireFit(Person person, Person lead) {
        if (!lead.active() || !lead.roles().contains(Role.LEAD.key())) {
            throw Refused.rule("LEAD_UNFIT").with("name", lead.name());
        }
        if (lead.id().equals(person.id())
                || above(lead).stream().anyMatch(one -> one.id().equals(person.id()))) {
            throw Refused.rule("LEAD_CIRCLE").with("name", lead.name()).with("person", person.name());
        }
    }

    /** Who leads somebody, who leads that one, and so on; nobody where the login is unknown. Also those who may no longer log in. */
    public List<PersonView> above(String login) {
        Rights.requireColleague();
        return store.find(login).map(this::above).orElse(List.of()).stream()
                .map(PersonView::of)
                .toList();
    }

    private List<Person> above(Person person) {
        List<Person> above = new ArrayList<>();
        Optional<Person> lead = leadOf(person);
        while (lead.isPresent()) {
            above.add(lead.get());
            lead = leadOf(lead.get());
        }
        return above;
    }

    private Optional<Person> leadOf(Person person) {
        return person.lead().flatMap(store::find);
    }

    private Person known(UUID id) {
        return store.find(id).orElseThrow(() -> Refused.unknown("PERSON_UNKNOWN"));
    }
}
