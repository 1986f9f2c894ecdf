package app.huike.crm.shared;

import java.util.Objects;
import java.util.stream.Stream;

/** What lies behind a failure. */
public final class Causes {

    /** Nothing keeps causes from going round in a circle. */
    private static final int MOST = 30;

    private Causes() {}

    /** The failure and what caused it, outermost first. */
    public static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(MOST);
    }
}
