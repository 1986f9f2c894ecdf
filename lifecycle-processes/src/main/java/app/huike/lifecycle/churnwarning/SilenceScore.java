package app.huike.lifecycle.churnwarning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far a silence is on its way to the threshold of LAPSED, in SQL; by the settings {@code huike.stages.lapse-*}, as the stages go by them. */
@ApplicationScoped
class SilenceScore {

    private int gaps;
    private Duration least;
    private Duration most;
    private Duration withoutRhythm;

    SilenceScore() {}

    @Inject
    SilenceScore(
            @ConfigProperty(name = "huike.stages.lapse-gaps") int gaps,
            @ConfigProperty(name = "huike.stages.lapse-least") Duration least,
            @ConfigProperty(name = "huike.stages.lapse-most") Duration most,
            @ConfigProperty(name = "huike.stages.lapse-without-rhythm") Duration withoutRhythm) {
        this.gaps = gaps;
        this.least = least;
        this.most = most;
        this.withoutRhythm = withoutRhythm;
    }

    /** From 0 to 1, to four places, of the row {@code r} of {@code customer_rhythm} at the moment {@code :now}. */
    String sql() {
        return "round(least(1, cast(extract(epoch from cast(:now as timestamptz) - r.last_at) as numeric)"
                + " / case when r.usual_gap_seconds is null then " + withoutRhythm.toSeconds()
                + " else least(" + most.toSeconds() + ", greatest(" + least.toSeconds() + ", r.usual_gap_seconds * "
                + gaps
                + ")) end), 4)";
    }
}
