package app.huike.crm.loyalty.domain;

import java.util.List;
import java.util.UUID;

/** Points that are put aside: of which lots, and how many of each. */
public record Hold(UUID id, List<Part> parts) {}
