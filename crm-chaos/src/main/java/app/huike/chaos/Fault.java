package app.huike.chaos;

/** Something that goes wrong in production, and what must hold all the same. */
public interface Fault {

    /** As the documents number it. */
    int number();

    /** What happens, a clause for people. */
    String title();

    /**
     * Lets it happen while the shop's programs go on, waits until everything that was asked is done, and compares.
     *
     * @param findings is told what was asked, what is there, and how long it took to recover
     */
    void happen(Scene scene, Findings findings) throws Exception;
}
