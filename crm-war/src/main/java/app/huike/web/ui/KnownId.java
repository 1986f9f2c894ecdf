package app.huike.web.ui;

import java.util.UUID;

/** An id from an address. */
public final class KnownId {

    private static final UUID OF_NOTHING = new UUID(0, 0);

    private KnownId() {}

    /** The id, or the id of nothing for text that is none: the door then says that there is no such thing. */
    public static UUID of(String text) {
        try {
            return text == null ? OF_NOTHING : UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return OF_NOTHING;
        }
    }
}
