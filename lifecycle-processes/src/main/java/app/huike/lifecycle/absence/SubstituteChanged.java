package app.huike.lifecycle.absence;

/** Who works on the tasks of somebody may be another from now on; in the transaction in which that changes. */
public record SubstituteChanged(String login) {}
