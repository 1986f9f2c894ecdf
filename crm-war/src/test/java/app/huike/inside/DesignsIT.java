package app.huike.inside;

import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Role;
import app.huike.lifecycle.design.Act;
import app.huike.lifecycle.design.Designs;
import app.huike.lifecycle.design.Draft;
import app.huike.lifecycle.design.DraftView;
import app.huike.lifecycle.design.Reviews;
import app.huike.lifecycle.design.StageScenario;
import app.huike.lifecycle.design.Trials;
import app.huike.lifecycle.release.ShippedStage;
import app.huike.lifecycle.release.Shipping;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who publishes what, and what a newer product brings for a stage that was designed here. */
class DesignsIT extends InContainer {

    private static final String FILE = "coupon-ends.bpmn";
    private static final String STAGE = "coupon-ends";
    private static final String STORY = "scenarios/mine.yaml";

    @Inject
    private Designs designs;

    @Inject
    private Reviews reviews;

    @Inject
    private Trials trials;

    @Inject
    private Shipping shipping;

    @Inject
    private People people;

    @Inject
    private CrmDatabase database;

    /** There is one designer and no reviewer but him: an administrator steps in, with a reason. */
    @Test
    void loneDesignerIsReviewedByAnAdministratorAndShippedDiagramsArriveAsDrafts() {
        Actor ada = people.person(Role.DESIGNER, "main", null);
        Actor admin = people.person(Role.ADMIN, "main", null);
        SortedMap<String, String> live = as(ada, () -> designs.files(STAGE));
        UUID id = as(ada, () -> designs.begin(STAGE, "Another limit"));
        as(ada, () -> designs.save(id, 1, Map.of(STORY, "title: Mine\nstory:\n  - after: P1D\n"), null));
        String changed = live.get(FILE).replaceFirst(">P3D<", ">P2D<");
        assertThat(changed).isNotEqualTo(live.get(FILE));
        as(ada, () -> designs.save(id, 1, Map.of(FILE, changed), "two days"));
        submit(ada, id, 3);
        String seen = as(ada, () -> designs.get(id)).seen();
        assertThat(kept(ada)).as("before it is live").isEmpty();
        withoutOtherReviewers(() -> {
            assertRefused(admin, "FIELD_MISSING", () -> reviews.publish(id, seen, " "));
            assertThat(as(admin, () -> reviews.publish(id, seen, "I am the only other one")))
                    .containsKey(STAGE);
        });
        DraftView published = as(ada, () -> designs.get(id));
        assertThat(published.draft().state()).isEqualTo(Draft.State.PUBLISHED);
        assertThat(published.acts().get(0))
                .returns(Act.Kind.PUBLISHED, Act::kind)
                .returns(true, Act::alone)
                .returns("I am the only other one", Act::reason);
        assertThat(as(ada, () -> designs.files(STAGE)).get(FILE)).contains(">P2D<");

        assertThat(kept(ada)).as("with what was drawn").containsExactly("mine.yaml");
        UUID next = as(ada, () -> designs.begin(STAGE, "Goes on"));
        assertThat(as(ada, () -> designs.get(next)).scenarios()).anyMatch(StageScenario::kept);
        assertThat(as(ada, () -> designs.get(next)).changes()).isEmpty();

        SortedMap<String, String> newer = new TreeMap<>(live);
        newer.put(FILE, live.get(FILE).replaceFirst(">P3D<", ">P4D<"));
        shipping.ship(new ShippedStage(STAGE, newer));
        shipping.ship(new ShippedStage(STAGE, newer));
        assertThat(as(ada, () -> designs.files(STAGE)).get(FILE))
                .as("what was designed stays live")
                .contains(">P2D<");
        List<Draft> arrived = as(ada, () -> designs.list(STAGE)).stream()
                .filter(Draft::shipped)
                .toList();
        assertThat(arrived)
                .singleElement()
                .returns(Draft.PRODUCT, Draft::author)
                .returns(0, Draft::faults);
        DraftView brought = as(ada, () -> designs.get(arrived.get(0).id()));
        assertThat(brought.changes()).isNotEmpty();
        assertThat(brought.scenarios()).as("would not be lost with it").anyMatch(StageScenario::kept);

        as(admin, () -> reviews.unpublish(STAGE, "back to what was shipped"));
        assertThat(as(ada, () -> designs.files(STAGE))).isEqualTo(live);
        assertThat(kept(ada)).isEmpty();
    }

    private List<String> kept(Actor actor) {
        return as(actor, () -> trials.scenarios(STAGE)).stream()
                .filter(StageScenario::kept)
                .map(StageScenario::file)
                .toList();
    }

    /** Whoever writes a scenario and whoever draws are not in each other's way; two at the same scenario are. */
    @Test
    void scenariosAreKeptBesideWhatIsDrawn() {
        Actor ada = people.person(Role.DESIGNER, "main", null);
        UUID id = as(ada, () -> designs.begin("welcome", "Stories"));
        SortedMap<String, String> files = as(ada, () -> designs.files("welcome"));
        String story = "title: Told\nstory:\n  - buys: USD 9.00\n";
        assertThat(as(ada, () -> designs.save(id, 1, Map.of(STORY, story), null)))
                .isEqualTo(2);
        String drawn = files.get("welcome.bpmn").replace(">P14D<", ">P10D<");
        assertThat(as(ada, () -> designs.save(id, 1, Map.of("welcome.bpmn", drawn), null)))
                .as("began before the story was kept")
                .isEqualTo(3);
        assertThat(as(ada, () -> designs.save(id, 2, Map.of(STORY, story + "  - after: P1D\n"), null)))
                .as("began before it was drawn")
                .isEqualTo(4);
        assertRefused(ada, "DESIGN_CHANGED", () -> designs.save(id, 3, Map.of(STORY, story), null));
        assertRefused(ada, "DESIGN_CHANGED", () -> designs.save(id, 99, Map.of(STORY, story), null));
        assertRefused(
                ada,
                "DESIGN_CHANGED",
                () -> designs.save(id, 2, Map.of("welcome.bpmn", files.get("welcome.bpmn")), null));

        assertRefused(ada, "FIELD_INVALID", () -> designs.save(id, 4, Map.of("scenarios/Mine.yaml", story), null));
        assertRefused(ada, "FIELD_INVALID", () -> designs.save(id, 4, Map.of("scenarios/../x.yaml", story), null));
        assertRefused(ada, "FIELD_INVALID", () -> designs.save(id, 4, Map.of(STORY, "story: ["), null));
        DraftView view = as(ada, () -> designs.get(id));
        assertThat(view.files()).as("stories are not drawn").containsOnlyKeys(files.keySet());
        assertThat(as(ada, () -> designs.source(id, "welcome.bpmn")))
                .isEqualTo(view.files().get("welcome.bpmn"));
        assertRefused(ada, "DESIGN_UNKNOWN", () -> designs.source(id, STORY));
        assertRefused(ada, "DESIGN_UNKNOWN", () -> designs.source(id, null));
        assertRefused(ada, "DESIGN_UNKNOWN", () -> designs.source(UUID.randomUUID(), "welcome.bpmn"));
        assertThat(view.scenarios())
                .filteredOn(StageScenario::kept)
                .singleElement()
                .returns("mine.yaml", StageScenario::file)
                .returns("Told", StageScenario::title);

        StageScenario shipped = view.scenarios().stream()
                .filter(each -> !each.kept())
                .findFirst()
                .orElseThrow();
        Map<String, String> asShipped = new HashMap<>(Map.of("scenarios/" + shipped.file(), shipped.text()));
        asShipped.put(STORY, null);
        as(ada, () -> designs.save(id, 4, asShipped, null));
        assertThat(as(ada, () -> designs.get(id)).scenarios())
                .as("what ships is not kept once more")
                .noneMatch(StageScenario::kept);
    }

    @Test
    void nobodyPublishesWhatHeDrewHimselfAlsoNotWithBothRoles() {
        Actor ada = people.person(Role.DESIGNER, "main", null);
        Actor bob = both(people.person(Role.REVIEWER, "main", null));
        UUID id = as(ada, () -> designs.begin("warranty", "Both"));
        String source = as(ada, () -> designs.files("warranty")).get("warranty.bpmn");
        as(bob, () -> designs.save(id, 1, Map.of("warranty.bpmn", source.replaceFirst(">P7D<", ">P5D<")), null));
        submit(ada, id, 2);
        String seen = as(ada, () -> designs.get(id)).seen();
        assertRefused(bob, "DESIGN_OWN", () -> reviews.publish(id, seen, null));
        assertThat(as(ada, () -> designs.files(id, 1)).get("warranty.bpmn")).isEqualTo(source);
        assertThat(as(ada, () -> designs.save(id, 2, Map.of(), null)))
                .as("the same again")
                .isEqualTo(2);
        as(ada, () -> designs.save(id, 2, Map.of("warranty.bpmn", source), null));
        assertThat(as(ada, () -> designs.get(id)).draft().state())
                .as("another edition has to be submitted anew")
                .isEqualTo(Draft.State.DRAFT);
    }

    private void submit(Actor actor, UUID id, int edition) {
        as(actor, () -> {
            designs.submit(id, edition);
            return null;
        });
    }

    private static Actor both(Actor reviewer) {
        return new Actor(
                reviewer.kind(),
                reviewer.userId(),
                reviewer.login(),
                java.util.Set.of(Role.REVIEWER, Role.DESIGNER),
                reviewer.team(),
                reviewer.process());
    }

    /** Others of the shared server are reviewers, too; for a moment they are not. */
    private void withoutOtherReviewers(Runnable deed) {
        List<UUID> reviewers = database.sql("delete from app_user_role where role = 'reviewer' returning user_id")
                .list(row -> row.uuid("user_id"));
        try {
            deed.run();
        } finally {
            reviewers.forEach(
                    user -> database.sql("insert into app_user_role (user_id, role) values (:user, 'reviewer')")
                            .set("user", user)
                            .update());
        }
    }
}
