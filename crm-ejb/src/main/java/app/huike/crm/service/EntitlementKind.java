package app.huike.crm.service;

/** What a customer may have done. */
public enum EntitlementKind {
    VISIT,
    TRAINING,
    SUPPORT
}
