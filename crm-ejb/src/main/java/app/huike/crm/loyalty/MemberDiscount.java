package app.huike.crm.loyalty;

/**
 * The members' exclusive discount that a tier brings.
 *
 * @param tier null for whoever has none
 * @param percent of the goods; 0 for none
 */
public record MemberDiscount(Tier tier, int percent) {

    public static final MemberDiscount NONE = new MemberDiscount(null, 0);
}
