package app.huike.web.ui.design;

import app.huike.lifecycle.design.Versions;
import app.huike.web.ui.Show;
import app.huike.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The versions of a stage as people choose them. */
@RequestScoped
public class VersionChoices {

    /** Of what is live. */
    static final String LIVE = "live";

    /** A version to choose. */
    public record Choice(String key, String name) {}

    @Inject
    private Versions versions;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    private String stage;
    private List<Versions.Side> sides;

    /** All versions of a stage that there are. */
    public List<Choice> of(String wanted) {
        return sides(wanted).stream()
                .map(side -> new Choice(side.key(), name(side)))
                .toList();
    }

    /** The edition that was drawn last, else what is live. */
    String newest(String wanted) {
        return sides(wanted).stream()
                .filter(side -> side.kind() == Versions.Kind.EDITION)
                .findFirst()
                .map(Versions.Side::key)
                .orElse(LIVE);
    }

    private List<Versions.Side> sides(String wanted) {
        if (sides == null || !wanted.equals(stage)) {
            sides = versions.sides(wanted);
            stage = wanted;
        }
        return sides;
    }

    private String name(Versions.Side side) {
        return switch (side.kind()) {
            case LIVE -> texts.get("designs.live");
            case RELEASE -> texts.with("compare.release", side.number(), show.day(side.at()));
            case EDITION -> texts.with("compare.edition", side.title(), side.number(), show.moment(side.at()));
        };
    }
}
