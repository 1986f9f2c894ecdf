package app.huike.web.ui.customer;

import app.huike.lifecycle.journeys.JourneyView;
import app.huike.lifecycle.journeys.Journeys;
import app.huike.lifecycle.journeys.NextStep;
import app.huike.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;

/** The processes that the customer of this page is in or went through, newest first. */
@Named("journeys")
@RequestScoped
public class SeeJourneys {

    private static final int SHOWN = 5;
    private static final int AHEAD = 5;
    private static final int CHOICES = 3;

    @Inject
    private Journeys journeys;

    @Inject
    private SeeCustomer customer;

    @Inject
    private CustomerWords words;

    @Inject
    private Texts texts;

    private List<JourneyView> all;
    private List<NextStep> ahead;

    public List<JourneyView> getAll() {
        if (all == null) {
            all = journeys.of(customer.getSeen().id()).stream().limit(SHOWN).toList();
        }
        return all;
    }

    /** What they do next, soonest first. */
    public List<NextStep> getAhead() {
        if (ahead == null) {
            ahead = journeys.ahead(customer.getSeen().id()).stream()
                    // a timer after which only decisions follow, and of which the stage says nothing, tells nobody
                    // anything
                    .filter(step -> !step.steps().isEmpty() || texts.containsKey("element." + step.waiting()))
                    .limit(AHEAD)
                    .toList();
        }
        return ahead;
    }

    /** A next step in words: what may be done then, or what is waited for where only decisions follow. */
    public String next(NextStep step) {
        List<String> steps = step.steps().isEmpty() ? List.of(step.waiting()) : step.steps();
        return steps.stream()
                .map(id -> texts.element(step.process(), id))
                .distinct()
                .limit(CHOICES)
                .collect(Collectors.joining(" / "));
    }

    /** Ids of the elements where a run stands, for the drawing. */
    public String at(JourneyView run) {
        return String.join(" ", run.at());
    }

    /** Ids of the elements that a run has been through, for the drawing. */
    public String way(JourneyView run) {
        return String.join(" ", journeys.way(customer.getSeen().id(), run.id()));
    }

    /** The drawing in words, for those who do not see it. */
    public String described(JourneyView run) {
        return run.endedAt() == null
                ? texts.with("journeys.describedAt", words.process(run.process()), elements(run))
                : texts.with("journeys.describedEnd", words.process(run.process()));
    }

    private String elements(JourneyView run) {
        return run.at().stream()
                .map(id -> texts.element(run.process(), id))
                .distinct()
                .reduce((first, second) -> first + ", " + second)
                .orElse("");
    }
}
