package app.huike.crm.offer;

import app.huike.crm.offer.domain.DraftCheck;
import app.huike.crm.offer.domain.Offer;
import app.huike.crm.offer.domain.OfferBook;
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
import java.util.Optional;

/** The door of the offers: what coupons give. A draft can be changed; an active offer stands, because customers were promised it. */
@Stateless
public class Offers {

    @Inject
    private OfferBook book;

    @Inject
    private Audit audit;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    /** Offers in a state, or all where it is null, newest first. */
    public Page<OfferView> find(OfferState state, PageRequest page) {
        Rights.require(Permission.OFFER_READ);
        List<Offer> found = book.list(state, Cursor.of(page).orElse(null), page.limit() + 1);
        return Cursor.page(found, page, offer -> new Cursor(offer.createdAt(), offer.id()))
                .map(Offer::seen);
    }

    /** One offer; refusal {@code OFFER_UNKNOWN}. */
    public OfferView get(String key) {
        Rights.require(Permission.OFFER_READ);
        return known(key).seen();
    }

    /** What customers call an offer; none where there is no offer of that key. For all who show coupons. */
    public Optional<Names> names(String key) {
        Rights.requireColleague();
        return book.find(key).map(offer -> offer.seen().names());
    }

    /** A new draft; refusals {@code OFFER_KEY_TAKEN}, and {@code FIELD_INVALID} and {@code FIELD_MISSING} for each field. */
    public OfferView create(OfferDraft told) {
        Actor actor = Rights.require(Permission.OFFER_WRITE);
        OfferDraft draft = DraftCheck.checked(told, shop.currency());
        if (!book.add(Ids.next(), draft, shop.currency(), clock.instant(), actor.login())) {
            throw Refused.conflict("OFFER_KEY_TAKEN").with("key", draft.key());
        }
        audit.record("OFFER_CREATED", draft.key(), Map.of());
        return known(draft.key()).seen();
    }

    /** Changes a draft; refusals {@code OFFER_UNKNOWN}, {@code OFFER_STANDS} (no draft any more), {@code CHANGED_MEANWHILE}, those of fields. */
    public OfferView change(OfferDraft told) {
        Actor actor = Rights.require(Permission.OFFER_WRITE);
        OfferDraft draft = DraftCheck.checked(told, shop.currency());
        if (!book.change(draft, clock.instant(), actor.login())) {
            boolean draftStill = known(draft.key()).seen().state() == OfferState.DRAFT;
            throw Refused.conflict(draftStill ? "CHANGED_MEANWHILE" : "OFFER_STANDS");
        }
        audit.record("OFFER_CHANGED", draft.key(), Map.of());
        return known(draft.key()).seen();
    }

    /** From now on coupons of it are given. Refusals {@code OFFER_UNKNOWN}, {@code OFFER_STATE}. */
    public OfferView activate(String key) {
        return move(key, OfferState.ACTIVE);
    }

    /** From now on none is given any more; what was given keeps. Refusals as well {@code OFFER_IN_CAMPAIGN}. */
    public OfferView end(String key) {
        Rights.require(Permission.OFFER_WRITE);
        if (book.inCampaign(known(key).id())) {
            throw Refused.conflict("OFFER_IN_CAMPAIGN");
        }
        return move(key, OfferState.ENDED);
    }

    private OfferView move(String key, OfferState next) {
        Actor actor = Rights.require(Permission.OFFER_WRITE);
        OfferState from = known(key).seen().state();
        if (!from.mayBecome(next) || !book.move(key, from, next, clock.instant(), actor.login())) {
            throw Refused.conflict("OFFER_STATE")
                    .with("state", known(key).seen().state());
        }
        audit.record("OFFER_" + next, key, Map.of());
        return known(key).seen();
    }

    private Offer known(String key) {
        return book.find(key).orElseThrow(() -> Refused.unknown("OFFER_UNKNOWN"));
    }
}
