package app.huike.crm.exchange;

import app.huike.crm.purchase.Mode;

/**
 * What is to be done with a file.
 *
 * @param dryRun it is looked at and nothing is stored
 * @param lookFirst a live import waits, however few would be contacted, until somebody has looked at them and said yes
 * @param fileName for people; may be null
 */
public record ImportWish(Mode mode, boolean dryRun, boolean lookFirst, String fileName) {}
