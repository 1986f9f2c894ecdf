package app.huike.lifecycle.demo;

import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.design.Designs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/**
 * The designer of the demo's shop wants to call sooner, and has asked for a review: so there is a draft with its differences for a reviewer to
 * look at.
 */
@ApplicationScoped
class DraftToReview extends OnceOnTheWay {

    private static final String STAGE = "welcome";
    private static final String FILE = "welcome.bpmn";

    @Inject
    private Designs designs;

    @Inject
    private Colleagues colleagues;

    @Override
    public String name() {
        return "demo draft";
    }

    @Override
    void happen() {
        CurrentActor.run(colleagues.actor("designer"), this::draw);
    }

    private void draw() {
        UUID draft = designs.begin(STAGE, "Call after 10 days");
        int begun = designs.get(draft).draft().edition();
        int drawn = designs.save(
                draft,
                begun,
                Map.of(FILE, sooner(designs.files(STAGE).get(FILE))),
                "After two weeks many have forgotten what they bought.");
        designs.submit(draft, drawn);
    }

    /** The same diagram with four days less until the call. */
    static String sooner(String diagram) {
        return diagram.replace(">P14D<", ">P10D<").replace("Not used for 14 days", "Not used for 10 days");
    }
}
