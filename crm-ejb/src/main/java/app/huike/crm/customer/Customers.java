package app.huike.crm.customer;

import app.huike.crm.customer.domain.BirthdayLock;
import app.huike.crm.customer.domain.ContactKind;
import app.huike.crm.customer.domain.CustomerBook;
import app.huike.crm.customer.domain.Flags;
import app.huike.crm.customer.domain.Profile;
import app.huike.crm.customer.domain.ProfileChange;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Cursor;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The door of the customers. Row rules: {@link Rights#customerRows()}. A customer whom they hide is {@code CUSTOMER_UNKNOWN}. */
@Stateless
public class Customers {

    @Inject
    CustomerBook book;

    @Inject
    CustomerAtHand atHand;

    @Inject
    OwnerMoves owners;

    @Inject
    Statements statements;

    @Inject
    BusinessClock clock;

    @Inject
    Shop shop;

    @Inject
    Event<Object> events;

    @Inject
    @ConfigProperty(name = "huike.customers.birthday-lock")
    Duration birthdayLock;

    /** What {@link #put} did. */
    public record Put(CustomerView customer, boolean created) {}

    /**
     * Creates the customer of that ref, or changes the fields that the request names; of two at once, one creates and the other changes.
     * Refusals {@code FIELD_INVALID} and {@code FIELD_MISSING} for each field, {@code BIRTHDAY_LOCKED},
     * {@code CUSTOMER_ERASED}, {@code CUSTOMER_UNKNOWN}, {@code CONSENT_BY_CUSTOMER_ONLY}, {@code OWNER_PROTECTED} (a colleague's, whom nobody may
     * take yet).
     */
    public Put put(CustomerChange change) {
        Rights.require(Permission.CUSTOMER_WRITE);
        Check check = new Check().ref("ref", change.ref());
        check.refuse();
        boolean created = atHand.addBare(change.ref());
        Profile before = atHand.hold(change.ref());
        Instant now = clock.instant();
        Profile after = new ProfileChange(before, change, check)
                .apply(book::owner, shop.locale(), shop.dayOf(now), new BirthdayLock(birthdayLock, now));
        statements.check(check, "consents", change.consents());
        check.refuse();
        owners.requireMay(before, after);
        boolean reached = book.store(before, after, now);
        owners.changed(before, after, created);
        boolean said = statements.record(after.id(), change.consents());
        if (reached || said) {
            events.fire(new ContactDataChanged(after.id()));
        }
        if (!after.equals(before)) {
            events.fire(new CustomerChanged(after.id()));
        }
        return new Put(kept(book.read(after.id(), CustomerRows.ALL)), created);
    }

    /** One customer; refusals {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}. */
    public CustomerView get(String ref) {
        Rights.require(Permission.CUSTOMER_READ);
        return kept(book.read(ref, Rights.customerRows()));
    }

    /** One customer by the surrogate id; same refusals. */
    public CustomerView get(UUID id) {
        Rights.require(Permission.CUSTOMER_READ);
        return kept(book.read(id, Rights.customerRows()));
    }

    /**
     * The surrogate id of a ref, whoever may see it, erased ones included; empty for a ref that nobody has. For doors of other rooms that
     * asked for their own right and tell nothing of the customer.
     */
    public Optional<UUID> idOf(String ref) {
        Rights.requireSomebody();
        return book.id(ref, CustomerRows.ALL);
    }

    /** Customers whose name, ref, e-mail or phone has the words of {@code text} (all of them where it is blank), newest first. */
    public Page<CustomerView> find(String text, PageRequest page) {
        return find(text, CustomerNarrowing.NONE, page);
    }

    /** The same among those of whom another room says something. */
    public Page<CustomerView> find(String text, CustomerNarrowing among, PageRequest page) {
        List<UUID> ids = places(text, among, page).stream().map(Cursor::id).toList();
        List<CustomerView> inOrder = book.read(ids).stream()
                .map(CustomerBook.Sight::customer)
                .sorted(Comparator.comparing(customer -> ids.indexOf(customer.id())))
                .toList();
        return Cursor.page(inOrder, page, customer -> new Cursor(customer.createdAt(), customer.id()));
    }

    /** The same, but only who they are, one more than the page holds where there are more: for lists that show less than a whole customer. */
    public List<Cursor> places(String text, CustomerNarrowing among, PageRequest page) {
        Rights.require(Permission.CUSTOMER_READ);
        Cursor behind = Cursor.of(page).orElse(null);
        return book.find(text, among, Rights.customerRows(), behind, page.limit() + 1);
    }

    /** How many {@link #find} would find, counted up to {@code atMost}. */
    public int count(String text, int atMost) {
        return count(text, CustomerNarrowing.NONE, atMost);
    }

    /** The same among those of whom another room says something. */
    public int count(String text, CustomerNarrowing among, int atMost) {
        Rights.require(Permission.CUSTOMER_READ);
        return book.count(text, among, Rights.customerRows(), atMost);
    }

    /**
     * The customer of a ref, created bare (no contact data, no consent) where there is none; for purchases of unknown customers. The row is
     * locked until the end of the transaction: what follows happens to one customer in one order. Refusals {@code FIELD_INVALID},
     * {@code CUSTOMER_ERASED}, {@code CUSTOMER_UNKNOWN}.
     */
    public UUID ensure(String ref) {
        Rights.require(Permission.PURCHASE_WRITE);
        new Check().ref("customerRef", ref).refuse();
        Optional<UUID> there = atHand.holdOnly(ref);
        if (there.isPresent()) {
            return there.get();
        }
        boolean created = atHand.addBare(ref);
        Profile customer = atHand.hold(ref);
        if (created) {
            owners.assign(customer.id(), customer.team());
        }
        return customer.id();
    }

    /**
     * Where and whether a customer may be reached; without an address for one who was erased. Whether consent is needed at all the caller
     * knows: {@link Purpose#SERVICE} does not need any. Refusal {@code CUSTOMER_UNKNOWN}.
     */
    public Recipient recipient(UUID customerId, Channel channel, Purpose purpose) {
        Rights.requireSomebody();
        return book.recipient(customerId, channel, purpose)
                .orElseThrow(CustomerAtHand::unknown)
                .elseOf(shop.locale(), shop.zone());
    }

    /** A permanent failure: the contact point of that channel is no longer used until it changes. */
    public void markUnreachable(UUID customerId, Channel channel) {
        Rights.requireAutomatic();
        book.markUnreachable(customerId, ContactKind.of(channel), clock.instant());
    }

    /** Other customers with the same normalised e-mail, phone or postal address; never one who was erased. */
    public List<UUID> sameContactAs(UUID customerId) {
        Rights.requireSomebody();
        return book.sameContactAs(customerId);
    }

    /** {@code staff}, {@code test}, {@code reseller}, {@code deceased}, {@code blocked}: no process starts for these. */
    public Set<String> flags(UUID customerId) {
        Rights.requireSomebody();
        return book.flags(customerId);
    }

    /** Sets the flags; those that are not named are taken away. */
    public void flag(String ref, Set<String> flags) {
        Rights.require(Permission.CUSTOMER_WRITE);
        Flags.check(flags);
        UUID id = atHand.hold(ref).id();
        if (!book.flags(id).equals(flags)) {
            book.setFlags(id, flags);
            events.fire(new CustomerFlagged(id, flags));
        }
    }

    /** The account manager of a customer. */
    public Optional<UUID> owner(UUID customerId) {
        Rights.requireSomebody();
        return book.ownerOf(customerId);
    }

    /**
     * Erases the person: profile and contact points are gone, every room and process forgets; the ref answers {@code CUSTOMER_ERASED} from
     * now on. Erasing twice changes nothing. Refusal {@code CUSTOMER_UNKNOWN}.
     */
    public void erase(String ref) {
        Rights.require(Permission.CUSTOMER_ERASE);
        Profile customer = book.lock(ref, Rights.customerRowsToActOn()).orElseThrow(CustomerAtHand::unknown);
        if (!customer.erased()) {
            statements.book.forget(customer.id());
            book.erase(customer.id(), clock.instant());
            events.fire(new CustomerErased(customer.id()));
        }
    }

    private static CustomerView kept(Optional<CustomerBook.Sight> seen) {
        CustomerBook.Sight sight = seen.orElseThrow(CustomerAtHand::unknown);
        if (sight.erased()) {
            throw Refused.gone("CUSTOMER_ERASED");
        }
        return sight.customer();
    }
}
