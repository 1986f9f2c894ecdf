package app.huike.lifecycle.engine;

/**
 * A run of a process has ended.
 *
 * @param outcome id of the end event that it reached, without its prefix; or the reason for which it was ended from outside
 */
public record JourneyEnd(String instanceId, String processKey, String businessKey, String outcome) {}
