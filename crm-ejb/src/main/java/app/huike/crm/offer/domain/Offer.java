package app.huike.crm.offer.domain;

import app.huike.crm.offer.OfferView;
import java.time.Instant;
import java.util.UUID;

/** An offer as it stands in the database. */
public record Offer(UUID id, Instant createdAt, OfferView seen) {}
