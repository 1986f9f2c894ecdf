package app.huike.crm.offer;

/**
 * An offer as somebody wants it.
 *
 * @param key 1 to 64 of lower-case letters, digits and hyphens; for good
 * @param version of the one that is changed, as it was read; ignored for a new one
 */
public record OfferDraft(String key, Names names, Terms terms, Validity validity, long version) {}
