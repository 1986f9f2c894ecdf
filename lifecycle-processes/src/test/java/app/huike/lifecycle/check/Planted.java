package app.huike.lifecycle.check;

import java.util.concurrent.atomic.AtomicInteger;

/** What hostile files name: it counts when anybody loads, makes or calls it. */
public final class Planted {

    /** Apart, so that reading the count is not counted. */
    static final class Count {
        static final AtomicInteger TOUCHED = new AtomicInteger();

        private Count() {}
    }

    static {
        Count.TOUCHED.incrementAndGet();
    }

    public Planted() {
        Count.TOUCHED.incrementAndGet();
    }

    public static String call() {
        Count.TOUCHED.incrementAndGet();
        return "called";
    }
}
