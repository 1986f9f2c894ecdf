package app.huike.web.rest.design;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stage by its name. */
public record StageNameJson(@Schema(example = "welcome") String name) {}
