package app.huike.crm.security;

import java.io.Serializable;

/**
 * How a user wants pages to look; a part is null where the user has not chosen.
 *
 * @param theme light, dark, or as the system is
 * @param density how much stands on a screen
 * @param contrast between what is written and what it is written on
 */
public record Look(Theme theme, Density density, Contrast contrast) implements Serializable {

    /** Nothing is chosen. */
    public static final Look UNCHOSEN = new Look(null, null, null);

    /** Whether pages are light. */
    public enum Theme {
        AUTO,
        LIGHT,
        DARK
    }

    /** How close things stand. */
    public enum Density {
        COMFORTABLE,
        COMPACT
    }

    /** How much letters and lines stand out. */
    public enum Contrast {
        NORMAL,
        HIGH
    }

    /** The same, but another theme. */
    public Look with(Theme other) {
        return new Look(other, density, contrast);
    }
}
