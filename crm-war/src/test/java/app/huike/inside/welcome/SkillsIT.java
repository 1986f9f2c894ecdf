package app.huike.inside.welcome;

import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Shop;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.security.Actor;
import app.huike.crm.security.PersonSkills;
import app.huike.crm.security.PersonSkills.Certificate;
import app.huike.crm.security.Role;
import app.huike.crm.security.Skills;
import app.huike.crm.shared.PageRequest;
import app.huike.inside.People;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskHandOver;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskView;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tasks are offered to those only who can do them. */
class SkillsIT extends InContainer {

    @Inject
    private Skills skills;

    @Inject
    private TaskInbox inbox;

    @Inject
    private TaskLists lists;

    @Inject
    private TaskHandOver handOver;

    @Inject
    private JourneyLog log;

    @Inject
    private VirtualTime time;

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    @Inject
    private People people;

    @Inject
    private Shopper shopper;

    private Actor mia;
    private Actor noah;
    private Actor lead;
    private UUID customer;
    private String task;

    @BeforeEach
    void aTaskThatNotEverybodyCanDo() throws Exception {
        mia = people.accountManager("main");
        noah = people.accountManager("main");
        lead = people.person(Role.LEAD, "main", null);
        customer = shopper.buys("60.00").customerId();
        time.advance(Duration.ofDays(14).plusHours(3));
        task = as(lead, () -> lists.find(TaskFilter.about(customer), PageRequest.first()))
                .items()
                .get(0)
                .id();
        // as if the diagram said so
        database.sql("update lifecycle_task set needs_certificate = 'repair', needs_language = true where id = :id")
                .set("id", task)
                .update();
    }

    @Test
    void whoLacksSomethingIsNotOfferedTheTaskAndIsToldWhat() {
        assertThat(group(mia)).isEmpty();
        assertThat(group(lead)).isEmpty();
        assertThat(as(lead, () -> lists.find(TaskFilter.about(customer), PageRequest.first()))
                        .items())
                .as("leads see that it waits")
                .extracting(TaskView::id)
                .contains(task);
        assertThat(as(mia, () -> inbox.get(task)).id()).isEqualTo(task);
        assertRefused(mia, "SKILL_MISSING", () -> inbox.claim(task));
        assertRefused(lead, "SKILL_MISSING", () -> inbox.claim(task));

        speaks(mia, "en", "zh-Hant");
        assertRefused(mia, "SKILL_MISSING", () -> inbox.claim(task));
        learns(mia, "repair", today().plusDays(3));
        assertThat(group(mia)).containsExactly(task);
        assertThat(group(noah)).isEmpty();
        time.advance(Duration.ofDays(5));
        assertThat(group(mia)).as("the certificate has ended").isEmpty();
        assertRefused(mia, "SKILL_MISSING", () -> inbox.claim(task));
        learns(mia, "repair", null);
        assertThat(as(mia, () -> inbox.claim(task)).assignee()).isEqualTo(mia.login());
        as(mia, () -> inbox.release(task));
        as(lead, () -> {
            skills.withdraw(mia.login(), "repair");
            return null;
        });
        assertThat(group(mia)).isEmpty();
    }

    @Test
    void aLeadGivesItAwayAllTheSameWithAReason() {
        assertRefused(lead, "SKILL_MISSING", () -> handOver.handOver(task, noah.login(), null));
        assertRefused(noah, "SKILL_MISSING", () -> handOver.handOver(task, mia.login(), "you can"));
        as(lead, () -> {
            handOver.handOver(task, noah.login(), "Nobody else is there; the customer knows you.");
            return null;
        });
        assertThat(as(Actor.SYSTEM, () -> log.of(customer, PageRequest.first())).items())
                .filteredOn(line -> line.kind().equals("TASK_HANDED_OVER"))
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).containsEntry("although", "repair en"));
        assertThat(as(noah, () -> lists.find(TaskFilter.myOwn(), PageRequest.first()))
                        .items())
                .extracting(TaskView::id)
                .containsExactly(task);
        assertThat(as(noah, () -> inbox.claim(task)).assignee())
                .as("he was given it")
                .isEqualTo(noah.login());
    }

    @Test
    void whatCannotBeIsRefused() {
        assertRefused(lead, "FIELD_INVALID", () -> speaks(mia, "English"));
        assertRefused(lead, "FIELD_INVALID", () -> learns(mia, "Not A Key", null));
        assertRefused(lead, "FIELD_MISSING", () -> learns(mia, " ", null));
        assertRefused(lead, "FIELD_INVALID", () -> learns(mia, "repair", today().minusDays(1)));
        assertRefused(lead, "PERSON_UNKNOWN", () -> skills.setLanguages("nobody-like-that", Set.of("en")));
        assertRefused(mia, "NOT_FOUND", () -> skills.all());
        assertRefused(mia, "NOT_FOUND", () -> skills.setLanguages(mia.login(), Set.of("en")));
        speaks(mia, "en", "de");
        speaks(mia, "de");
        assertThat(as(lead, () -> skills.all()))
                .filteredOn(one -> one.login().equals(mia.login()))
                .singleElement()
                .returns(List.of("de"), PersonSkills::languages);
    }

    private List<String> group(Actor person) {
        return as(person, () -> lists.find(TaskFilter.ofTheGroup(), PageRequest.first())).items().stream()
                .filter(each -> each.customerId().equals(customer))
                .map(TaskView::id)
                .toList();
    }

    private void speaks(Actor person, String... languages) {
        as(lead, () -> {
            skills.setLanguages(person.login(), Set.of(languages));
            return null;
        });
    }

    private void learns(Actor person, String certificate, LocalDate until) {
        as(lead, () -> {
            skills.certify(person.login(), new Certificate(certificate, until));
            return null;
        });
    }

    private LocalDate today() {
        return shop.dayOf(clock.instant());
    }
}
