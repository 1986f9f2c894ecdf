package app.huike.crm.security;

import java.util.UUID;

/**
 * Which customers somebody may see: all, or those that he owns, those of his team that nobody owns, and those that are shared with him or his
 * team for a while ({@code customer_share}).
 *
 * @param all no limit
 * @param owner the user who owns; null matches none
 * @param team the team whose customers without an owner are seen; null matches none
 */
public record CustomerRows(boolean all, UUID owner, String team) {

    public static final CustomerRows ALL = new CustomerRows(true, null, null);
    public static final CustomerRows NONE = new CustomerRows(false, null, null);

    /**
     * The rule as SQL over a row with {@code id}, {@code owner_id} and {@code team}, with the named parameters {@code rowsAll}, {@code rowsOwner} and
     * {@code rowsTeam}.
     *
     * @param alias of the customer's table or view in the query
     */
    public static String sql(String alias) {
        return "(:rowsAll or " + alias + ".owner_id = cast(:rowsOwner as uuid) or (" + alias + ".owner_id is null and "
                + alias
                + ".team = cast(:rowsTeam as text)) or exists (select 1 from customer_share s where s.customer_id = "
                + alias + ".id and (s.user_id = cast(:rowsOwner as uuid) or s.team = cast(:rowsTeam as text))))";
    }
}
