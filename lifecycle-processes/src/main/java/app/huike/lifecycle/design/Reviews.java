package app.huike.lifecycle.design;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Audit;
import app.huike.crm.security.People;
import app.huike.crm.security.Permission;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Rights;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.check.Vocabularies;
import app.huike.lifecycle.release.Publishing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The door of those who look at what others drew, and publish it. Nobody publishes what he drew himself, not one edition of it. Where nobody else could
 * review, an administrator may, with a reason that is shown for ever. Refusals as at {@link Designs}, and {@code DESIGN_OWN}, {@code
 * DESIGN_NOT_SUBMITTED}, {@code DESIGN_REVIEWERS_THERE}, {@code DESIGN_FAULTY}, {@code DESIGN_REFUSED}, {@code NOTHING_TO_UNPUBLISH}.
 */
@Stateless
public class Reviews {

    private static final int LONGEST_REASON = 1_000;

    @Inject
    private DraftTable drafts;

    @Inject
    private DraftBook book;

    @Inject
    private DraftChecks checks;

    @Inject
    private Vocabularies stages;

    @Inject
    private Publishing publishing;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private BusinessClock clock;

    /**
     * Makes a draft live: new journeys begin with it, running ones stay with theirs.
     *
     * @param seen what the reviewer looked at, see {@link DraftView#seen()}; {@code DESIGN_CHANGED} where it is no longer so
     * @param reason of an administrator in place of a reviewer; else it may be null
     * @return the versions by process
     */
    public Map<String, Integer> publish(UUID id, String seen, String reason) {
        Actor actor = Rights.require(Permission.DESIGN_REVIEW);
        publishing.alone();
        Draft draft = submitted(id);
        if (!seen(draft).equals(seen)) {
            throw Refused.conflict("DESIGN_CHANGED");
        }
        Set<String> authors = authors(draft);
        requireAnother(actor, authors);
        boolean alone = isInPlaceOfReviewer(actor, authors);
        String said = reason(reason, alone);
        SortedMap<String, String> files = drafts.files(id, draft.edition());
        int faults = checks.faults(draft.stage(), files).size();
        if (faults > 0) {
            throw Refused.rule("DESIGN_FAULTY").with("faults", faults);
        }
        Map<String, Integer> versions = publishing.publish(draft.stage(), files, id);
        drafts.state(id, Draft.State.PUBLISHED);
        told(draft.stage(), draft, Act.Kind.PUBLISHED, new Word(actor, said, alone));
        return versions;
    }

    /** Gives a draft back to whoever drew it, with the reason. */
    public void sendBack(UUID id, String reason) {
        Actor actor = Rights.require(Permission.DESIGN_REVIEW);
        Draft draft = submitted(id);
        String said = reason(reason, true);
        drafts.state(id, Draft.State.DRAFT);
        told(draft.stage(), draft, Act.Kind.SENT_BACK, new Word(actor, said, false));
    }

    /**
     * Takes back what a designer published: the version before is live again. In an emergency nobody is waited for, so whoever drew it may do so too, if he
     * may review.
     *
     * @return the versions by process that are live again
     */
    public Map<String, Integer> unpublish(String stage, String reason) {
        Actor actor = Rights.require(Permission.DESIGN_REVIEW);
        if (!stages.stages().contains(String.valueOf(stage))) {
            throw Refused.unknown("STAGE_UNKNOWN");
        }
        String said = reason(reason, true);
        publishing.alone();
        Map<String, Integer> versions = publishing.unpublish(stages.of(stage).processes());
        told(stage, null, Act.Kind.UNPUBLISHED, new Word(actor, said, false));
        return versions;
    }

    private record Word(Actor actor, String reason, boolean alone) {}

    private void told(String stage, Draft draft, Act.Kind kind, Word word) {
        book.add(new Act(
                stage,
                draft == null ? null : draft.id(),
                draft == null ? null : draft.edition(),
                kind,
                word.actor().login(),
                word.reason(),
                word.alone(),
                clock.instant()));
        audit.record("DESIGN_" + kind, stage, word.reason() == null ? Map.of() : Map.of("reason", word.reason()));
    }

    private Draft submitted(UUID id) {
        Draft draft = drafts.lock(id).orElseThrow(() -> Refused.unknown("DESIGN_UNKNOWN"));
        if (!draft.state().isOpen()) {
            throw Refused.conflict("DESIGN_CLOSED");
        }
        if (draft.state() != Draft.State.REVIEW) {
            throw Refused.conflict("DESIGN_NOT_SUBMITTED");
        }
        return draft;
    }

    private Set<String> authors(Draft draft) {
        Set<String> authors =
                drafts.editions(draft.id()).stream().map(Edition::author).collect(Collectors.toSet());
        authors.add(draft.author());
        return authors;
    }

    private static void requireAnother(Actor actor, Set<String> authors) {
        if (authors.contains(actor.login())) {
            throw Refused.rule("DESIGN_OWN");
        }
    }

    /** Whoever is no reviewer stands in for one, and may only where there is none but those who drew. */
    private boolean isInPlaceOfReviewer(Actor actor, Set<String> authors) {
        if (actor.is(Role.REVIEWER)) {
            return false;
        }
        boolean anotherCould = people.withRole(Role.REVIEWER).stream()
                .map(PersonView::login)
                .anyMatch(login -> !authors.contains(login));
        if (anotherCould) {
            throw Refused.rule("DESIGN_REVIEWERS_THERE");
        }
        return true;
    }

    private static String reason(String reason, boolean wanted) {
        Check check = new Check();
        String said = check.lines("reason", reason, LONGEST_REASON);
        if (said == null && wanted) {
            check.missing("reason");
        }
        check.refuse();
        return said;
    }

    private String seen(Draft draft) {
        return draft.edition() + ":"
                + publishing.liveDeployment(stages.of(draft.stage()).processes());
    }
}
