package app.huike.inside;

import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.security.Actor;
import app.huike.crm.security.Role;
import app.huike.lifecycle.conduct.Conduct;
import app.huike.lifecycle.conduct.Edition;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules of conduct: each edition is agreed to by each person. */
class ConductIT extends InContainer {

    @Inject
    private Conduct conduct;

    @Inject
    private People people;

    @Test
    void whoTalksWithCustomersAgreesToEachEdition() {
        Actor lead = people.person(Role.LEAD, "main", null);
        Actor mia = people.accountManager("main");
        write(lead, "Listen first.\nPromise nothing.", List.of("for sure", " ", "for sure", "never"));
        Edition first = as(mia, conduct::current).orElseThrow();
        assertThat(first.phrases()).containsExactly("for sure", "never");
        assertThat(as(mia, conduct::isToBeRead)).isTrue();
        agree(mia, first.number());
        agree(mia, first.number());
        assertThat(as(mia, conduct::isToBeRead)).isFalse();
        assertThat(as(lead, conduct::agreed)).containsKey(mia.login()).doesNotContainKey(lead.login());

        write(lead, "Listen first.", List.of());
        assertThat(as(mia, conduct::isToBeRead)).as("another edition").isTrue();
        assertRefused(mia, "CONDUCT_OLD", () -> conduct.agree(first.number()));
        assertThat(as(lead, conduct::agreed)).doesNotContainKey(mia.login());
        agree(mia, as(mia, conduct::current).orElseThrow().number());
        assertThat(as(mia, conduct::isToBeRead)).isFalse();
    }

    @Test
    void whatCannotBeIsRefused() {
        Actor lead = people.person(Role.LEAD, "main", null);
        Actor mia = people.accountManager("main");
        assertRefused(lead, "FIELD_MISSING", () -> conduct.write(" ", List.of()));
        assertRefused(lead, "FIELD_INVALID", () -> conduct.write("x".repeat(4001), List.of()));
        assertRefused(lead, "FIELD_INVALID", () -> conduct.write("x", List.of("y".repeat(101))));
        assertRefused(lead, "FIELD_INVALID", () -> conduct.write("x", Collections.nCopies(101, "y")));
        assertRefused(mia, "NOT_FOUND", () -> conduct.write("x", List.of()));
        assertRefused(mia, "NOT_FOUND", conduct::agreed);
        assertRefused(people.person(Role.MARKETING, "main", null), "NOT_FOUND", conduct::current);
    }

    private void write(Actor lead, String rules, List<String> phrases) {
        as(lead, () -> {
            conduct.write(rules, phrases);
            return null;
        });
    }

    private void agree(Actor person, int edition) {
        as(person, () -> {
            conduct.agree(edition);
            return null;
        });
    }
}
