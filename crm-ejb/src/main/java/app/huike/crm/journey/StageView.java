package app.huike.crm.journey;

import java.time.Instant;

/** A stage and since when. */
public record StageView(Stage stage, Instant since) {}
