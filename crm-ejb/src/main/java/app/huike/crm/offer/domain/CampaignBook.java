package app.huike.crm.offer.domain;

import app.huike.crm.offer.CampaignDraft;
import app.huike.crm.offer.OfferState;
import app.huike.crm.shared.Cursor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;

/** Where campaigns are kept. */
public interface CampaignBook {

    Optional<Campaign> find(String key);

    List<Campaign> find(Collection<UUID> ids);

    /** In a state, or all where it is null; newest first, from behind the cursor, which may be null. */
    List<Campaign> list(OfferState state, Cursor behind, int limit);

    /** Stores a new one unless the key is taken. */
    boolean add(UUID id, CampaignDraft draft, UUID offerId, Span span, CurrencyUnit currency, Instant at, String by);

    /** Changes a draft, if it is one still and of that version. */
    boolean change(CampaignDraft draft, UUID offerId, Span span, Instant at, String by);

    /** Moves it on if it stands there still. */
    boolean move(String key, OfferState from, OfferState to, Instant at, String by);
}
