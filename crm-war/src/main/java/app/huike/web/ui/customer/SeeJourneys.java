package app.huike.web.ui.customer;

import app.huike.lifecycle.journeys.JourneyView;
import app.huike.lifecycle.journeys.Journeys;
import app.huike.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The processes that the customer of this page is in or went through, newest first. */
@Named("journeys")
@RequestScoped
public class SeeJourneys {

    private static final int SHOWN = 5;

    @Inject
    private Journeys journeys;

    @Inject
    private SeeCustomer customer;

    @Inject
    private CustomerWords words;

    @Inject
    private Texts texts;

    private List<JourneyView> all;

    public List<JourneyView> getAll() {
        if (all == null) {
            all = journeys.of(customer.getSeen().id()).stream().limit(SHOWN).toList();
        }
        return all;
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
                .map(id -> texts.either("element." + id, "element.other"))
                .distinct()
                .reduce((first, second) -> first + ", " + second)
                .orElse("");
    }
}
