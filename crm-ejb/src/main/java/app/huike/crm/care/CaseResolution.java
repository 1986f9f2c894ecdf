package app.huike.crm.care;

/** How a case was settled. */
public enum CaseResolution {
    EXPLAINED,
    REPLACED,
    REPAIRED,
    REFUNDED,
    DELIVERED,
    /** By goodwill. */
    COMPENSATED,
    /** We cannot do what was asked, and said why. */
    DECLINED,
    /** The customer took it back, or was erased. */
    WITHDRAWN,
    /** The customer was asked and did not answer; by time alone. */
    NO_REPLY;

    /** Whether a person may choose it. */
    public boolean chosen() {
        return this != NO_REPLY;
    }
}
