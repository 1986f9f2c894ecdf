package app.huike.inside;

import static app.huike.inside.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.security.Actor;
import app.huike.crm.security.PersonSkills.Certificate;
import app.huike.crm.security.Role;
import app.huike.crm.security.Skills;
import app.huike.crm.service.EntitlementGrant;
import app.huike.crm.service.EntitlementKind;
import app.huike.crm.service.Entitlements;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.PageRequest;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskView;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Appointments want somebody who has learnt service, where the team has anybody; calls want the language that the customer speaks. Each test has a team of its own. */
class AppointmentSkillsIT extends InContainer {

    @Inject
    private Customers customers;

    @Inject
    private Entitlements entitlements;

    @Inject
    private Skills skills;

    @Inject
    private TaskLists lists;

    @Inject
    private VirtualTime time;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    @Inject
    private CrmDatabase database;

    @Inject
    private People people;

    private final String ref = "AS-" + Ids.next();
    private Actor mia;
    private Actor noah;
    private Actor lead;

    @BeforeEach
    void aTeam() {
        String team = "as" + UUID.randomUUID().toString().substring(0, 8);
        mia = people.accountManager(team);
        noah = people.accountManager(team);
        lead = people.person(Role.LEAD, team, null);
    }

    @Test
    void where_nobody_has_learnt_it_everybody_is_offered_the_appointment() {
        String task = appointment();
        assertThat(group(mia)).containsExactly(task);
        assertThat(group(noah)).containsExactly(task);
    }

    @Test
    void where_somebody_has_learnt_it_only_that_one_is() {
        as(lead, () -> {
            skills.certify(mia.login(), new Certificate("service", null));
            return null;
        });
        String task = appointment();
        assertThat(group(mia)).containsExactly(task);
        assertThat(group(noah)).isEmpty();
    }

    @Test
    void the_language_that_the_customer_speaks_counts_and_not_that_of_his_messages() {
        String task = appointment();
        database.sql("update lifecycle_task set needs_language = true where id = :id")
                .set("id", task)
                .update();
        speaks(mia, "en");
        speaks(noah, "yue");
        assertThat(group(mia)).containsExactly(task);
        as(mia, () -> customers.put(CustomerChange.ofSpokenLanguage(ref, "yue")));
        assertThat(group(mia)).isEmpty();
        assertThat(group(noah)).containsExactly(task);
        assertThat(as(mia, () -> customers.get(ref)).spokenLanguage()).isEqualTo("yue");
        as(mia, () -> customers.put(CustomerChange.ofSpokenLanguage(ref, null)));
        assertThat(group(mia)).containsExactly(task);
    }

    /** In the group's list. */
    private String appointment() {
        as(
                mia,
                () -> customers.put(new CustomerChange(
                        ref,
                        Change.to("Has An Appointment"),
                        Change.none(),
                        Change.none(),
                        Change.none(),
                        Change.to("en"),
                        Change.none(),
                        Change.none(),
                        Change.none(),
                        List.of())));
        as(mia, () -> {
            entitlements.grant(
                    ref,
                    new EntitlementGrant(
                            "E-" + ref,
                            EntitlementKind.TRAINING,
                            1,
                            shop.dayOf(clock.instant()).plusDays(60)));
            return entitlements.book(
                    ref, "E-" + ref, "B-" + ref, clock.instant().plus(Duration.ofDays(20)));
        });
        time.advance(Duration.ofDays(19));
        return database.sql(
                        "select t.id from lifecycle_task t join customer c on c.id = t.customer_id where c.ref = :ref")
                .set("ref", ref)
                .one(row -> row.text("id"))
                .orElseThrow();
    }

    private List<String> group(Actor person) {
        return as(person, () -> lists.find(TaskFilter.ofTheGroup(), PageRequest.first())).items().stream()
                .map(TaskView::id)
                .toList();
    }

    private void speaks(Actor person, String language) {
        as(lead, () -> {
            skills.setLanguages(person.login(), Set.of(language));
            return null;
        });
    }
}
