package app.huike.lifecycle.release;

/**
 * The product brings a stage anew whose live release a designer of this installation made: that one stays. Fired at the start of a node, at each, in the
 * transaction that leaves it so.
 */
public record ShippedNotPublished(ShippedStage stage, String checksum) {}
