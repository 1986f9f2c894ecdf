package app.huike.crm.offer;

import app.huike.crm.offer.domain.Campaign;
import app.huike.crm.offer.domain.CampaignBook;
import app.huike.crm.offer.domain.CodeBook;
import app.huike.crm.offer.domain.Coupon;
import app.huike.crm.offer.domain.CouponBook;
import app.huike.crm.offer.domain.CouponCode;
import app.huike.crm.offer.domain.Uses;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Audit;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The door of the codes of campaigns, which whoever brings them may use: many at once for one use each, or one that everybody knows. */
@Stateless
public class CampaignCodes {

    /** At once. */
    public static final int MOST = 100_000;

    private static final int A_STATEMENT = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private CodeBook book;

    @Inject
    private CouponBook coupons;

    @Inject
    private CampaignBook campaigns;

    @Inject
    private Promises promises;

    @Inject
    private Audit audit;

    @Inject
    private BusinessClock clock;

    /**
     * Makes codes that nobody can guess, each for one use. Refusals {@code CAMPAIGN_UNKNOWN}, {@code CAMPAIGN_NOT_ACTIVE},
     * {@code OFFER_NOT_ACTIVE}, {@code FIELD_INVALID}.
     *
     * @param count 1 to {@link #MOST}
     */
    public CodeBatch generate(String campaignKey, int count) {
        Actor actor = Rights.require(Permission.OFFER_WRITE);
        new Check()
                .that(count >= 1 && count <= MOST, "count", count, "from 1 to " + MOST)
                .refuse();
        Campaign campaign = known(campaignKey);
        CodeBatch batch = new CodeBatch(Ids.next(), campaignKey, count, 0, clock.instant(), actor.login());
        book.add(batch, campaign.id());
        Coupon pattern = coupon(campaign, null, "batch", batch.id().toString(), Uses.ONCE);
        for (int left = count; left > 0; ) {
            int some = Math.min(left, A_STATEMENT);
            left -= book.add(
                    pattern,
                    batch.id(),
                    Stream.generate(Ids::next).limit(some).toList(),
                    Stream.generate(() -> CouponCode.random(RANDOM)).limit(some).toList());
        }
        audit.record("CODES_MADE", campaignKey, Map.of("batch", batch.id().toString(), "codes", "" + count));
        return batch;
    }

    /**
     * Makes one code that everybody may know. Refusals as of {@link #generate}, {@code CODE_TAKEN}.
     *
     * @param code 4 to 24 letters and digits, not 12
     * @param uses how often it works; null for as often as the campaign has it
     * @param perCustomer how often for one customer; null for no limit
     */
    public CampaignCode publish(String campaignKey, String code, Integer uses, Integer perCustomer) {
        Rights.require(Permission.OFFER_WRITE);
        CouponCode chosen = chosen(code, uses, perCustomer);
        Campaign campaign = known(campaignKey);
        Coupon coupon = coupon(campaign, chosen, "code", chosen.characters(), new Uses(uses, 0, perCustomer));
        if (!coupons.add(coupon, Optional.empty())) {
            throw Refused.conflict("CODE_TAKEN").with("code", chosen.shown());
        }
        audit.record("CODE_PUBLISHED", campaignKey, Map.of("code", chosen.shown()));
        return book.chosen(campaign.id()).get(0);
    }

    /** A campaign's batches, newest first. */
    public List<CodeBatch> batches(String campaignKey) {
        Rights.require(Permission.OFFER_READ);
        return book.batches(known(campaignKey).id());
    }

    /** A campaign's codes that everybody may know, newest first. */
    public List<CampaignCode> published(String campaignKey) {
        Rights.require(Permission.OFFER_READ);
        return book.chosen(known(campaignKey).id());
    }

    /** All codes of a batch: money in plain text, so who takes them away is on record. Refusal {@code BATCH_UNKNOWN}. */
    public List<CampaignCode> export(UUID batchId) {
        Rights.require(Permission.CODES_EXPORT);
        CodeBatch batch = book.batch(batchId).orElseThrow(() -> Refused.unknown("BATCH_UNKNOWN"));
        audit.record(
                "CODES_EXPORTED", batch.campaign(), Map.of("batch", batchId.toString(), "codes", "" + batch.codes()));
        return book.of(batchId);
    }

    private static CouponCode chosen(String code, Integer uses, Integer perCustomer) {
        Check check = new Check()
                .that(uses == null || uses > 0, "uses", uses, "1 or more")
                .that(perCustomer == null || perCustomer > 0, "perCustomer", perCustomer, "1 or more");
        Optional<CouponCode> chosen = CouponCode.typed(code).filter(CouponCode::chosen);
        if (chosen.isEmpty()) {
            check.add(FieldProblem.invalid("code", code, "4 to 24 letters and digits, not 12"));
        }
        check.refuse();
        return chosen.orElseThrow();
    }

    private Coupon coupon(Campaign campaign, CouponCode code, String cause, String causeRef, Uses uses) {
        Instant now = clock.instant();
        Promises.Promise promise = promises.ofCode(campaign, now);
        return new Coupon(
                Ids.next(),
                code,
                null,
                campaign.seen().offer(),
                campaign.id(),
                cause,
                causeRef,
                promise.terms(),
                promise.currency(),
                CouponState.GRANTED,
                uses,
                now,
                promise.span().from(),
                promise.span().until(),
                null,
                null);
    }

    private Campaign known(String key) {
        return campaigns.find(key).orElseThrow(() -> Refused.unknown("CAMPAIGN_UNKNOWN"));
    }
}
