package app.huike.crm.offer.store;

import app.huike.crm.offer.CampaignCode;
import app.huike.crm.offer.CodeBatch;
import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.domain.CodeBook;
import app.huike.crm.offer.domain.Coupon;
import app.huike.crm.offer.domain.CouponCode;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Codes of campaigns in PostgreSQL: many thousand by one statement. */
@Dependent
class SqlCodeBook implements CodeBook {

    private static final String BATCH =
            "select b.*, c.key as campaign, (select count(*) from coupon u where u.batch_id = b.id"
                    + " and u.state = 'REDEEMED') as used from code_batch b join campaign c on c.id = b.campaign_id";

    @Inject
    private CrmDatabase database;

    private Sql sql(String text) {
        return database.sql(text);
    }

    @Override
    public void add(CodeBatch batch, UUID campaignId) {
        sql("insert into code_batch (id, campaign_id, codes, created_at, created_by)"
                        + " values (:id, :campaign, :codes, :at, :by)")
                .set("id", batch.id())
                .set("campaign", campaignId)
                .set("codes", batch.codes())
                .set("at", batch.createdAt())
                .set("by", batch.createdBy())
                .update();
    }

    @Override
    public int add(Coupon pattern, UUID batchId, List<UUID> ids, List<CouponCode> codes) {
        return TermsRows.set(
                        sql("insert into coupon (id, code, offer, campaign_id, batch_id, cause, cause_ref, "
                                + TermsRows.COLUMNS + ", currency, state, granted_at, valid_from, valid_until)"
                                + " select made.id, made.code, :offer, :campaign, :batch, :cause, :causeRef, "
                                + TermsRows.PARAMETERS + ", :currency, 'GRANTED', :at, :from, :until"
                                + " from unnest(cast(:ids as uuid[]), cast(:codes as text[])) as made (id, code)"
                                + " on conflict (code) do nothing"),
                        pattern.terms())
                .set("ids", ids)
                .set("codes", codes.stream().map(CouponCode::characters).toList())
                .set("offer", pattern.offer())
                .set("campaign", pattern.campaignId())
                .set("batch", batchId)
                .set("cause", pattern.cause())
                .set("causeRef", pattern.causeRef())
                .set("currency", pattern.currency().getCode())
                .set("at", pattern.grantedAt())
                .set("from", pattern.validFrom())
                .set("until", pattern.validUntil())
                .update();
    }

    @Override
    public List<CodeBatch> batches(UUID campaignId) {
        return sql(BATCH + " where b.campaign_id = :campaign order by b.created_at desc, b.id desc")
                .set("campaign", campaignId)
                .list(SqlCodeBook::batch);
    }

    @Override
    public Optional<CodeBatch> batch(UUID batchId) {
        return sql(BATCH + " where b.id = :id").set("id", batchId).one(SqlCodeBook::batch);
    }

    @Override
    public List<CampaignCode> of(UUID batchId) {
        return sql("select * from coupon where batch_id = :batch order by id")
                .set("batch", batchId)
                .list(SqlCodeBook::code);
    }

    @Override
    public List<CampaignCode> chosen(UUID campaignId) {
        return sql("select * from coupon where campaign_id = :campaign and batch_id is null and customer_id is null"
                        + " order by granted_at desc, id desc")
                .set("campaign", campaignId)
                .list(SqlCodeBook::code);
    }

    private static CodeBatch batch(Row row) throws SQLException {
        return new CodeBatch(
                row.uuid("id"),
                row.text("campaign"),
                row.integer("codes"),
                row.integer("used"),
                row.instant("created_at"),
                row.text("created_by"));
    }

    private static CampaignCode code(Row row) throws SQLException {
        return new CampaignCode(
                new CouponCode(row.text("code")).shown(),
                row.constant("state", CouponState.class),
                row.integerOrNull("uses_limit"),
                row.integer("taken"),
                row.integerOrNull("per_customer"),
                row.instant("valid_from"),
                row.instant("valid_until"));
    }
}
