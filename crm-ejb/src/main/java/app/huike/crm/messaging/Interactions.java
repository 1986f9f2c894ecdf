package app.huike.crm.messaging;

import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.messaging.domain.CallHours;
import app.huike.crm.messaging.domain.CallPolicy;
import app.huike.crm.messaging.domain.InteractionBook;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Holidays;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The record of every contact with a customer. */
@Stateless
public class Interactions {

    private static final int LONGEST_NOTE = 4000;
    private static final int LONGEST_CALL = 600;

    @Inject
    private InteractionBook book;

    @Inject
    private JourneyLog journey;

    @Inject
    private Customers customers;

    @Inject
    private ContactSettings settings;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    @Inject
    private Holidays holidays;

    @Inject
    private Event<ContactNoted> noted;

    /**
     * Records a contact, now; {@code note} (at most 4000 characters) and {@code taskId} may be null. Refusals {@code FIELD_INVALID}, those of
     * {@link Customers#get(UUID)}.
     */
    public Interaction record(
            UUID customerId,
            Interaction.Medium medium,
            Interaction.Direction direction,
            String outcome,
            String note,
            String taskId) {
        return record(customerId, medium, direction, outcome, note, taskId, null);
    }

    /**
     * The same with the length of a call.
     *
     * @param minutes 1 to 600, of calls alone; null where nobody said
     */
    public Interaction record(
            UUID customerId,
            Interaction.Medium medium,
            Interaction.Direction direction,
            String outcome,
            String note,
            String taskId,
            Integer minutes) {
        Actor actor = requireVisible(customerId);
        Check check = new Check();
        String clean = check.lines("note", note, LONGEST_NOTE);
        checkLength(check, medium, minutes);
        check.refuse();
        Interaction interaction = new Interaction(
                Ids.next(),
                customerId,
                clock.instant(),
                medium,
                direction,
                outcome,
                clean,
                actor.login(),
                taskId,
                minutes);
        book.add(interaction, null);
        journey.add(
                customerId,
                "CONTACT",
                null,
                Map.of("medium", medium.name(), "direction", direction.name(), "outcome", outcome));
        if (clean != null) {
            noted.fire(new ContactNoted(customerId));
        }
        return interaction;
    }

    private static void checkLength(Check check, Interaction.Medium medium, Integer minutes) {
        boolean fits = minutes == null || medium == Interaction.Medium.PHONE && minutes >= 1 && minutes <= LONGEST_CALL;
        check.that(fits, "minutes", minutes, "from 1 to " + LONGEST_CALL + ", of a call");
    }

    /** A customer's contacts, newest first. */
    public Page<Interaction> of(UUID customerId, PageRequest page) {
        requireVisible(customerId);
        return book.of(customerId, page);
    }

    /**
     * Whether the customer may be called once more, by the {@link CallPolicy}: not too many attempts, and not soon after a talk. For
     * processes; whether the customer consented, {@link Customers#recipient} tells.
     */
    public boolean mayBeCalledAgain(UUID customerId) {
        Rights.requireAutomatic();
        Instant now = clock.instant();
        CallPolicy policy = settings.calling();
        return policy.allows(now, book.calls(customerId, now.minus(policy.reach())));
    }

    /**
     * From when on the customer may be called: now, or when the {@link CallHours} where the customer lives begin next. Refusals those of
     * {@link Customers#get(UUID)}.
     */
    public Instant callableFrom(UUID customerId) {
        Rights.require(Permission.CUSTOMER_READ);
        CustomerView customer = customers.get(customerId);
        ZoneId zone = customer.timeZone() == null ? shop.zone() : customer.timeZone();
        Locale locale = customer.locale() == null ? shop.locale() : customer.locale();
        return settings.calling()
                .hoursOf(zone, day -> holidays.isFor(locale, day))
                .first(clock.instant());
    }

    /** When a customer and a person of the shop were last in touch, in whatever way; messages do not count. For processes. */
    public Optional<Instant> lastPersonal(UUID customerId) {
        Rights.requireAutomatic();
        return book.lastPersonal(customerId);
    }

    private Actor requireVisible(UUID customerId) {
        Actor actor = Rights.require(Permission.CUSTOMER_READ);
        if (!actor.automatic()) {
            customers.get(customerId);
        }
        return actor;
    }
}
