package app.huike.crm.care;

/** What a line of a case's history tells. */
public enum CaseEntryKind {
    REGISTERED,
    ACKNOWLEDGED,
    CLASSIFIED,
    ASSIGNED,
    BEGUN,
    HANDED_OVER,
    NOTE,
    RESPONDED,
    AWAITED,
    REPLIED,
    RESOLVED,
    CLOSED,
    REOPENED,
    SATISFACTION,
    GOODWILL_GIVEN,
    GOODWILL_ASKED,
    GOODWILL_APPROVED,
    GOODWILL_REFUSED,
    WARNED,
    ESCALATED,
    LINKED
}
