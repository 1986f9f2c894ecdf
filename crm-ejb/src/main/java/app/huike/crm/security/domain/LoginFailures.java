package app.huike.crm.security.domain;

/**
 * Failures in a row, by name and by address. Each attempt counts as a failure from its beginning, so that a thousand at once do not all see
 * none; a success takes it back. Fifteen quiet minutes forget them. Asked outside of a transaction: what is counted stays counted.
 */
public interface LoginFailures {

    /** Counts an attempt and answers how many failures there were before it. */
    int count(String key);

    /** The name proved right: its failures are forgotten. */
    void forget(String key);

    /** The attempt from there was none after all; earlier ones stay, or one good account would wash away guesses at others. */
    void takeBack(String key);

    /** Drops what is long forgotten. */
    void clean();
}
