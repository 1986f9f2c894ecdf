package app.huike.crm.offer.store;

import static app.huike.crm.offer.store.TermsRows.minor;
import static app.huike.crm.offer.store.TermsRows.money;

import app.huike.crm.journey.Stage;
import app.huike.crm.offer.CampaignDraft;
import app.huike.crm.offer.CampaignView;
import app.huike.crm.offer.OfferState;
import app.huike.crm.offer.domain.Campaign;
import app.huike.crm.offer.domain.CampaignBook;
import app.huike.crm.offer.domain.Span;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import app.huike.crm.shared.Cursor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** Campaigns in PostgreSQL. */
@Dependent
class SqlCampaignBook implements CampaignBook {

    private static final String SELECT = "select c.*, o.key as offer from campaign c join offer o on o.id = c.offer_id";

    @Inject
    private CrmDatabase database;

    private Sql sql(String text) {
        return database.sql(text);
    }

    @Override
    public Optional<Campaign> find(String key) {
        return sql(SELECT + " where c.key = :key").set("key", key).one(SqlCampaignBook::campaign);
    }

    @Override
    public List<Campaign> find(Collection<UUID> ids) {
        return sql(SELECT + " where c.id = any (cast(:ids as uuid[]))")
                .set("ids", ids)
                .list(SqlCampaignBook::campaign);
    }

    @Override
    public List<Campaign> list(OfferState state, Cursor behind, int limit) {
        return Lists.page(database, SELECT, state, behind, limit, SqlCampaignBook::campaign);
    }

    @Override
    public boolean add(
            UUID id, CampaignDraft draft, UUID offerId, Span span, CurrencyUnit currency, Instant at, String by) {
        return set(
                                sql(
                                        "insert into campaign (id, key, name_en, name_zh_hans, name_zh_hant, offer_id, first_day,"
                                                + " last_day, starts_at, ends_at, audience, currency, budget_minor, max_redemptions,"
                                                + " per_customer, state, created_at, changed_at, changed_by)"
                                                + " values (:id, :key, :en, :hans, :hant, :offer, :first, :last, :starts, :ends,"
                                                + " cast(:audience as text[]), :currency, :budget, :most, :each, 'DRAFT', :at, :at, :by)"
                                                + " on conflict (key) do nothing"),
                                draft,
                                offerId,
                                span)
                        .set("id", id)
                        .set("currency", currency.getCode())
                        .set("at", at)
                        .set("by", by)
                        .update()
                == 1;
    }

    @Override
    public boolean change(CampaignDraft draft, UUID offerId, Span span, Instant at, String by) {
        return set(
                                sql("update campaign set name_en = :en, name_zh_hans = :hans, name_zh_hant = :hant,"
                                        + " offer_id = :offer, first_day = :first, last_day = :last, starts_at = :starts,"
                                        + " ends_at = :ends, audience = cast(:audience as text[]), budget_minor = :budget,"
                                        + " max_redemptions = :most, per_customer = :each, changed_at = :at, changed_by = :by,"
                                        + " version = version + 1"
                                        + " where key = :key and state = 'DRAFT' and version = :version"),
                                draft,
                                offerId,
                                span)
                        .set("version", draft.version())
                        .set("at", at)
                        .set("by", by)
                        .update()
                == 1;
    }

    private static Sql set(Sql sql, CampaignDraft draft, UUID offerId, Span span) {
        return sql.set("key", draft.key())
                .set("en", draft.names().en())
                .set("hans", draft.names().hans())
                .set("hant", draft.names().hant())
                .set("offer", offerId)
                .set("first", draft.firstDay())
                .set("last", draft.lastDay())
                .set("starts", span.from())
                .set("ends", span.until())
                .set("audience", draft.audience().stream().map(Enum::name).toList())
                .set("budget", minor(draft.budget()))
                .set("most", draft.maxRedemptions())
                .set("each", draft.perCustomer());
    }

    @Override
    public boolean move(String key, OfferState from, OfferState to, Instant at, String by) {
        return Lists.move(database, "campaign", key, from, to, at, by);
    }

    private static Campaign campaign(Row row) throws SQLException {
        return new Campaign(
                row.uuid("id"),
                row.uuid("offer_id"),
                row.instant("created_at"),
                new Span(row.instant("starts_at"), row.instant("ends_at")),
                seen(row));
    }

    private static CampaignView seen(Row row) throws SQLException {
        Set<Stage> audience = row.texts("audience").stream().map(Stage::valueOf).collect(Collectors.toSet());
        return new CampaignView(
                row.text("key"),
                SqlOfferBook.names(row),
                row.text("offer"),
                row.day("first_day"),
                row.day("last_day"),
                audience,
                money(row, "budget_minor"),
                money(row, "spent_minor"),
                money(row, "reserved_minor"),
                row.integerOrNull("max_redemptions"),
                row.integer("redeemed"),
                row.integer("held"),
                row.integerOrNull("per_customer"),
                row.constant("state", OfferState.class),
                row.instant("changed_at"),
                row.text("changed_by"),
                row.number("version"));
    }
}
