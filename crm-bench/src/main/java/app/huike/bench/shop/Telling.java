package app.huike.bench.shop;

/** What a benchmark is doing, line by line. */
public final class Telling {

    private Telling() {}

    public static void tell(String line) {
        System.out.println("  " + line);
    }
}
