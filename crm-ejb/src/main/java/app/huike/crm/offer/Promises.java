package app.huike.crm.offer;

import app.huike.crm.offer.domain.Campaign;
import app.huike.crm.offer.domain.CampaignBook;
import app.huike.crm.offer.domain.OfferBook;
import app.huike.crm.offer.domain.Span;
import app.huike.crm.platform.Shop;
import app.huike.crm.shared.Discount;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a coupon promises that is given now: a discount that a process chose, or what an offer says. */
@Dependent
class Promises {

    /** @param campaignId null for none */
    record Promise(Terms terms, CurrencyUnit currency, Span span, UUID campaignId) {}

    @Inject
    private OfferBook offers;

    @Inject
    private CampaignBook campaigns;

    @Inject
    private Shop shop;

    /**
     * Refusals {@code OFFER_UNKNOWN}, {@code OFFER_NOT_ACTIVE}, {@code CAMPAIGN_UNKNOWN}, {@code CAMPAIGN_NOT_ACTIVE},
     * {@code CAMPAIGN_OTHER_OFFER}.
     */
    Promise of(CouponGrant grant, Instant now) {
        if (grant.discount() != null) {
            Span span = Span.of(Validity.afterGrant(grant.validFor()), now, shop.zone());
            return new Promise(Terms.of(grant.discount()), currency(grant.discount()), span, null);
        }
        OfferView offer = active(grant.offer());
        Span span = Span.of(offer.validity(), now, shop.zone());
        if (grant.campaign() == null) {
            return new Promise(offer.terms(), shop.currency(), span, null);
        }
        Campaign campaign = active(grant);
        return new Promise(offer.terms(), shop.currency(), span.and(campaign.span()), campaign.id());
    }

    /** What a code of a campaign promises: as long as it lasts, whatever the offer says of the time after a grant; same refusals. */
    Promise ofCode(Campaign campaign, Instant now) {
        requireActive(campaign);
        OfferView offer = active(campaign.seen().offer());
        Span span = offer.validity().afterGrant() == null
                ? Span.of(offer.validity(), now, shop.zone()).and(campaign.span())
                : campaign.span();
        return new Promise(offer.terms(), shop.currency(), span, campaign.id());
    }

    private OfferView active(String key) {
        OfferView offer = offers.find(key)
                .orElseThrow(() -> Refused.unknown("OFFER_UNKNOWN"))
                .seen();
        if (offer.state() != OfferState.ACTIVE) {
            throw Refused.rule("OFFER_NOT_ACTIVE").with("offer", key);
        }
        return offer;
    }

    private Campaign active(CouponGrant grant) {
        Campaign campaign = campaigns.find(grant.campaign()).orElseThrow(() -> Refused.unknown("CAMPAIGN_UNKNOWN"));
        requireActive(campaign);
        if (!campaign.seen().offer().equals(grant.offer())) {
            throw Refused.rule("CAMPAIGN_OTHER_OFFER")
                    .with("offer", campaign.seen().offer());
        }
        return campaign;
    }

    private static void requireActive(Campaign campaign) {
        if (campaign.seen().state() != OfferState.ACTIVE) {
            throw Refused.rule("CAMPAIGN_NOT_ACTIVE")
                    .with("campaign", campaign.seen().key());
        }
    }

    private CurrencyUnit currency(Discount discount) {
        return Stream.of(discount.amount(), discount.minimumBasket())
                .filter(Objects::nonNull)
                .findFirst()
                .map(Money::getCurrencyUnit)
                .orElseGet(shop::currency);
    }
}
