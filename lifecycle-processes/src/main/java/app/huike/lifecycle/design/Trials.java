package app.huike.lifecycle.design;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.sandbox.Sandbox;
import app.huike.lifecycle.sandbox.ScenarioText;
import app.huike.lifecycle.sandbox.TrialReport;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The door for trying what was drawn, on virtual time, before anybody publishes it. What is faulty is not tried: {@code DESIGN_FAULTY}; other refusals are those of
 * {@link Sandbox#play}, {@code STAGE_UNKNOWN} and {@code DESIGN_UNKNOWN}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Trials {

    @Inject
    private Designs designs;

    @Inject
    private DraftChecks checks;

    @Inject
    private Sandbox sandbox;

    @Inject
    private StageScenarios scenarios;

    @Inject
    private Customers customers;

    /** Whether a stage can be tried. */
    public boolean canTry(String stage) {
        return sandbox.stages().contains(stage);
    }

    /** Somebody is about to try something of this stage, see {@link Sandbox#prepare}. */
    public void prepare(String stage) {
        if (canTry(stage)) {
            sandbox.prepare(stage);
        }
    }

    /** What may happen to a customer in a trial of the stage, by the words that scenarios use. */
    public Set<String> words(String stage) {
        return sandbox.words(stage);
    }

    /**
     * The beginning of a scenario with a copy of a real customer: name, language, owner, what was withdrawn, flags. Nothing else of the customer is in it. Refusals
     * {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}: of one whom whoever acts may see.
     */
    public String copyOf(String customerRef) {
        Rights.require(Permission.DESIGN_READ);
        CustomerView customer = customers.get(customerRef);
        List<String> withdrawn = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            for (Channel channel : Channel.values()) {
                if (customers.recipient(customer.id(), channel, purpose).consent() != ConsentState.GRANTED) {
                    withdrawn.add(purpose + "/" + channel);
                }
            }
        }
        return ScenarioText.customer(
                customer.name(),
                customer.locale().toLanguageTag(),
                customer.owner(),
                withdrawn,
                customers.flags(customer.id()));
    }

    /** The scenarios of what is live of a stage, by file name; those of a draft are in {@link DraftView}. */
    public List<StageScenario> scenarios(String stage) {
        Rights.require(Permission.DESIGN_READ);
        if (!designs.stages().contains(stage)) {
            throw Refused.unknown("STAGE_UNKNOWN");
        }
        return scenarios.live(stage);
    }

    /** Plays a scenario with the newest edition of a draft. */
    public TrialReport play(UUID draft, String scenario) {
        DraftView view = designs.get(draft);
        return play(view.draft().stage(), view.files(), List.of(scenario)).get(0);
    }

    /**
     * Plays all scenarios of a draft with its newest edition.
     *
     * @param unseen ids of the elements of the draft's diagrams that none of them has entered
     */
    public record Coverage(List<TrialReport> reports, SortedSet<String> seen, SortedSet<String> unseen) {}

    /** See {@link Coverage}. */
    public Coverage playAll(UUID draft) {
        DraftView view = designs.get(draft);
        List<TrialReport> reports = play(
                view.draft().stage(),
                view.files(),
                view.scenarios().stream().map(StageScenario::text).toList());
        SortedSet<String> unseen = DrawnElements.of(view.files());
        SortedSet<String> seen = new TreeSet<>(unseen);
        reports.forEach(report -> unseen.removeAll(report.visits().keySet()));
        seen.removeAll(unseen);
        return new Coverage(reports, seen, unseen);
    }

    /** Plays a scenario with what is live. */
    public TrialReport playLive(String stage, String scenario) {
        return play(stage, designs.files(stage), List.of(scenario)).get(0);
    }

    private List<TrialReport> play(String stage, SortedMap<String, String> files, List<String> scenarios) {
        int faults = checks.faults(stage, files).size();
        if (faults > 0) {
            throw Refused.rule("DESIGN_FAULTY").with("faults", faults);
        }
        return sandbox.play(stage, files, scenarios);
    }
}
