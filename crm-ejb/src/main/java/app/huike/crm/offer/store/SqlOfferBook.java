package app.huike.crm.offer.store;

import app.huike.crm.offer.Names;
import app.huike.crm.offer.OfferDraft;
import app.huike.crm.offer.OfferState;
import app.huike.crm.offer.OfferView;
import app.huike.crm.offer.Validity;
import app.huike.crm.offer.domain.Offer;
import app.huike.crm.offer.domain.OfferBook;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import app.huike.crm.shared.Cursor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;

/** Offers in PostgreSQL. */
@Dependent
class SqlOfferBook implements OfferBook {

    @Inject
    private CrmDatabase database;

    private Sql sql(String text) {
        return database.sql(text);
    }

    @Override
    public Optional<Offer> find(String key) {
        return sql("select * from offer where key = :key").set("key", key).one(SqlOfferBook::offer);
    }

    @Override
    public List<Offer> list(OfferState state, Cursor behind, int limit) {
        return Lists.page(database, "select * from offer", state, behind, limit, SqlOfferBook::offer);
    }

    @Override
    public boolean add(UUID id, OfferDraft draft, CurrencyUnit currency, Instant at, String by) {
        return set(
                                sql("insert into offer (id, key, name_en, name_zh_hans, name_zh_hant, "
                                        + TermsRows.COLUMNS
                                        + ", currency, valid_for, first_day, last_day, state, created_at, changed_at, changed_by)"
                                        + " values (:id, :key, :en, :hans, :hant, " + TermsRows.PARAMETERS
                                        + ", :currency, :validFor, cast(:first as date), cast(:last as date), 'DRAFT', :at, :at,"
                                        + " :by) on conflict (key) do nothing"),
                                draft)
                        .set("id", id)
                        .set("currency", currency.getCode())
                        .set("at", at)
                        .set("by", by)
                        .update()
                == 1;
    }

    @Override
    public boolean change(OfferDraft draft, Instant at, String by) {
        return set(
                                sql("update offer set name_en = :en, name_zh_hans = :hans, name_zh_hant = :hant, ("
                                        + TermsRows.COLUMNS + ") = (" + TermsRows.PARAMETERS
                                        + "), valid_for = :validFor, first_day = cast(:first as date),"
                                        + " last_day = cast(:last as date), changed_at = :at, changed_by = :by,"
                                        + " version = version + 1"
                                        + " where key = :key and state = 'DRAFT' and version = :version"),
                                draft)
                        .set("version", draft.version())
                        .set("at", at)
                        .set("by", by)
                        .update()
                == 1;
    }

    private static Sql set(Sql sql, OfferDraft draft) {
        Validity validity = draft.validity();
        return TermsRows.set(sql, draft.terms())
                .set("key", draft.key())
                .set("en", draft.names().en())
                .set("hans", draft.names().hans())
                .set("hant", draft.names().hant())
                .set(
                        "validFor",
                        validity.afterGrant() == null
                                ? null
                                : validity.afterGrant().toString())
                .set("first", validity.firstDay())
                .set("last", validity.lastDay());
    }

    @Override
    public boolean move(String key, OfferState from, OfferState to, Instant at, String by) {
        return Lists.move(database, "offer", key, from, to, at, by);
    }

    @Override
    public boolean inCampaign(UUID offerId) {
        return sql("select 1 from campaign where offer_id = :offer and state = 'ACTIVE' limit 1")
                .set("offer", offerId)
                .any();
    }

    private static Offer offer(Row row) throws SQLException {
        return new Offer(
                row.uuid("id"),
                row.instant("created_at"),
                new OfferView(
                        row.text("key"),
                        names(row),
                        TermsRows.terms(row),
                        validity(row),
                        row.constant("state", OfferState.class),
                        row.instant("changed_at"),
                        row.text("changed_by"),
                        row.number("version")));
    }

    static Names names(Row row) throws SQLException {
        return new Names(row.text("name_en"), row.text("name_zh_hans"), row.text("name_zh_hant"));
    }

    private static Validity validity(Row row) throws SQLException {
        String validFor = row.text("valid_for");
        return validFor == null
                ? Validity.between(row.day("first_day"), row.day("last_day"))
                : Validity.afterGrant(Period.parse(validFor));
    }
}
