package app.huike.lifecycle.migration;

/**
 * What is done with one group of runs.
 *
 * @param element of the version that they leave, or the timer that would be over
 */
public record Choice(Consequence consequence, String element, Deed deed) {}
