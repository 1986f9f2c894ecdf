package app.huike.crm.offer.domain;

import app.huike.crm.offer.CampaignCode;
import app.huike.crm.offer.CodeBatch;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the codes of campaigns are kept, that whoever brings them may use. */
public interface CodeBook {

    void add(CodeBatch batch, UUID campaignId);

    /** Stores coupons that are like {@code pattern}, but each with an id and a code of its own; how many, because a taken code is left out. */
    int add(Coupon pattern, UUID batchId, List<UUID> ids, List<CouponCode> codes);

    /** Newest first. */
    List<CodeBatch> batches(UUID campaignId);

    Optional<CodeBatch> batch(UUID batchId);

    /** All codes of a batch, by their ids. */
    List<CampaignCode> of(UUID batchId);

    /** Codes that somebody chose, newest first. */
    List<CampaignCode> chosen(UUID campaignId);
}
