package app.huike.crm.loyalty;

/** How high a member stands, lowest first. */
public enum Tier {
    MEMBER,
    SILVER,
    GOLD,
    PLATINUM;

    /** The one above; the highest stays. */
    public Tier above() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** The one below; the lowest stays. */
    public Tier below() {
        return values()[Math.max(ordinal() - 1, 0)];
    }

    public boolean isAbove(Tier other) {
        return ordinal() > other.ordinal();
    }

    /** The higher of two; the second may be null. */
    public Tier orHigher(Tier other) {
        return other != null && other.isAbove(this) ? other : this;
    }
}
