package app.huike.crm.offer;

import app.huike.crm.offer.domain.Campaign;
import app.huike.crm.offer.domain.CampaignBook;
import app.huike.crm.offer.domain.DraftCheck;
import app.huike.crm.offer.domain.Offer;
import app.huike.crm.offer.domain.OfferBook;
import app.huike.crm.offer.domain.Span;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Audit;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Cursor;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The door of the campaigns: an offer for a time and an audience, with a budget that is kept to the cent. */
@Stateless
public class Campaigns {

    @Inject
    private CampaignBook book;

    @Inject
    private OfferBook offers;

    @Inject
    private Audit audit;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    /** Campaigns in a state, or all where it is null, newest first. */
    public Page<CampaignView> find(OfferState state, PageRequest page) {
        Rights.require(Permission.OFFER_READ);
        List<Campaign> found = book.list(state, Cursor.of(page).orElse(null), page.limit() + 1);
        return Cursor.page(found, page, campaign -> new Cursor(campaign.createdAt(), campaign.id()))
                .map(Campaign::seen);
    }

    /** One campaign; refusal {@code CAMPAIGN_UNKNOWN}. */
    public CampaignView get(String key) {
        Rights.require(Permission.OFFER_READ);
        return known(key).seen();
    }

    /** A new draft; refusals {@code CAMPAIGN_KEY_TAKEN}, {@code OFFER_UNKNOWN}, those of fields. */
    public CampaignView create(CampaignDraft told) {
        Actor actor = Rights.require(Permission.OFFER_WRITE);
        CampaignDraft draft = DraftCheck.checked(told, shop.currency());
        Offer offer = offer(draft.offer());
        if (!book.add(Ids.next(), draft, offer.id(), span(draft), shop.currency(), clock.instant(), actor.login())) {
            throw Refused.conflict("CAMPAIGN_KEY_TAKEN").with("key", draft.key());
        }
        audit.record("CAMPAIGN_CREATED", draft.key(), Map.of("offer", draft.offer()));
        return known(draft.key()).seen();
    }

    /** Changes a draft; refusals {@code CAMPAIGN_UNKNOWN}, {@code CAMPAIGN_STANDS}, {@code CHANGED_MEANWHILE}, {@code OFFER_UNKNOWN}, those of fields. */
    public CampaignView change(CampaignDraft told) {
        Actor actor = Rights.require(Permission.OFFER_WRITE);
        CampaignDraft draft = DraftCheck.checked(told, shop.currency());
        if (!book.change(draft, offer(draft.offer()).id(), span(draft), clock.instant(), actor.login())) {
            boolean draftStill = known(draft.key()).seen().state() == OfferState.DRAFT;
            throw Refused.conflict(draftStill ? "CHANGED_MEANWHILE" : "CAMPAIGN_STANDS");
        }
        audit.record("CAMPAIGN_CHANGED", draft.key(), Map.of("offer", draft.offer()));
        return known(draft.key()).seen();
    }

    /** From now on it has codes, which work in its time. Refusals {@code CAMPAIGN_UNKNOWN}, {@code OFFER_STATE}, {@code OFFER_NOT_ACTIVE}. */
    public CampaignView activate(String key) {
        Rights.require(Permission.OFFER_WRITE);
        String offer = known(key).seen().offer();
        if (offer(offer).seen().state() != OfferState.ACTIVE) {
            throw Refused.rule("OFFER_NOT_ACTIVE").with("offer", offer);
        }
        return move(key, OfferState.ACTIVE);
    }

    /** Stops it at once: none of its coupons works any more. */
    public CampaignView end(String key) {
        return move(key, OfferState.ENDED);
    }

    private CampaignView move(String key, OfferState next) {
        Actor actor = Rights.require(Permission.OFFER_WRITE);
        OfferState from = known(key).seen().state();
        if (!from.mayBecome(next) || !book.move(key, from, next, clock.instant(), actor.login())) {
            throw Refused.conflict("OFFER_STATE")
                    .with("state", known(key).seen().state());
        }
        audit.record("CAMPAIGN_" + next, key, Map.of());
        return known(key).seen();
    }

    private Span span(CampaignDraft draft) {
        return Span.of(draft.firstDay(), draft.lastDay(), shop.zone());
    }

    private Offer offer(String key) {
        return offers.find(key).orElseThrow(() -> Refused.unknown("OFFER_UNKNOWN"));
    }

    private Campaign known(String key) {
        return book.find(key).orElseThrow(() -> Refused.unknown("CAMPAIGN_UNKNOWN"));
    }
}
