package app.huike.crm.customer;

import app.huike.crm.customer.domain.ContactKind;
import app.huike.crm.customer.domain.CustomerBook;
import app.huike.crm.customer.domain.MergeBook;
import app.huike.crm.customer.domain.OwnerBook;
import app.huike.crm.customer.domain.OwnerBook.Change;
import app.huike.crm.customer.domain.Profile;
import app.huike.crm.customer.domain.ProfileMerge;
import app.huike.crm.customer.domain.StrictestConsent;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Audit;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The door for finding out that two customers are one. It cannot be undone. For leads and administrators. */
@Stateless
public class CustomerMerges {

    private static final int LONGEST_REASON = 200;

    @Inject
    CustomerBook book;

    @Inject
    OwnerBook owners;

    @Inject
    MergeBook merges;

    @Inject
    Statements statements;

    @Inject
    Customers customers;

    @Inject
    Audit audit;

    @Inject
    BusinessClock clock;

    @Inject
    Event<Object> events;

    /** What {@link #merge} would do, as things stand; nothing changes. The same refusals, {@code CUSTOMER_MERGED} also for a pair that is one already. */
    public MergePreview preview(String ref, String intoRef) {
        Rights.require(Permission.CUSTOMER_MERGE);
        Pair pair = pair(ref, intoRef);
        if (pair.done()) {
            throw merged(pair.goes());
        }
        return read(pair.goes().id(), pair.stays().id()).preview();
    }

    /**
     * The customer of {@code ref} is the customer of {@code intoRef}: everything that is known of the first belongs to the second from now on, and
     * the first ref answers as the second. Merging the same two again changes nothing. Refusals {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED},
     * {@code MERGE_ITSELF}, {@code CUSTOMER_MERGED} (one of both is another customer by now; {@code into} says which), {@code FIELD_INVALID},
     * {@code FIELD_MISSING}.
     *
     * @param reason why whoever acts is sure; goes into the audit. May be null for programs
     * @return the customer that stays
     */
    public CustomerView merge(String ref, String intoRef, String reason) {
        Rights.require(Permission.CUSTOMER_MERGE);
        Check check = new Check().ref("into", intoRef);
        String why = check.line("reason", reason, LONGEST_REASON);
        check.refuse();
        merges.alone();
        Pair pair = pair(ref, intoRef);
        if (!pair.done()) {
            merge(pair, ref, why);
        }
        return customers.get(pair.stays().now());
    }

    private void merge(Pair pair, String ref, String why) {
        UUID from = pair.goes().id();
        UUID into = pair.stays().id();
        merges.lock(from, into);
        Both both = read(from, into);
        Instant now = clock.instant();
        boolean reached = book.store(both.profiles().stays(), both.profiles().after(), now);
        keepOwnersLog(both.profiles(), now);
        merges.keepUnreachable(from, into);
        Set<String> flags = flags(from, into);
        merges.leave(from, into, now);
        audit.record("CUSTOMERS_MERGED", ref, detail(pair, why));
        events.fire(new CustomersMerged(from, ref, into, false));
        events.fire(new CustomersMerged(from, ref, into, true));
        follow(both, reached, flags);
        merges.moveStatements(from, into);
    }

    private void keepOwnersLog(ProfileMerge profiles, Instant now) {
        UUID before = profiles.stays().ownerId();
        UUID after = profiles.after().ownerId();
        if (!Objects.equals(before, after)) {
            String by = CurrentActor.get().login();
            owners.add(new Change(profiles.stays().id(), before, after, OwnerReason.MERGED, null, by, now));
        }
    }

    /** What the person said holds for the one that stays; told only now, when everything that may have to stop is the one's. */
    private void follow(Both both, boolean reached, Set<String> flags) {
        UUID into = both.profiles().stays().id();
        CurrentActor.run(Actor.SYSTEM, () -> {
            boolean said = statements.record(into, both.consents().taken());
            if (reached || said) {
                events.fire(new ContactDataChanged(into));
            }
        });
        if (!book.flags(into).equals(flags)) {
            book.setFlags(into, flags);
            events.fire(new CustomerFlagged(into, flags));
        }
    }

    private Set<String> flags(UUID from, UUID into) {
        Set<String> flags = new HashSet<>(book.flags(from));
        flags.addAll(book.flags(into));
        return flags;
    }

    private static Map<String, String> detail(Pair pair, String why) {
        Map<String, String> detail = Map.of("into", pair.stays().nowRef());
        return why == null ? detail : Map.of("into", pair.stays().nowRef(), "reason", why);
    }

    /** The one who goes and the one who stays. */
    private record Pair(MergeBook.Standing goes, MergeBook.Standing stays) {

        /** Whether both are one customer since an earlier merge. */
        boolean done() {
            return goes.merged();
        }
    }

    private Pair pair(String ref, String intoRef) {
        MergeBook.Standing goes = merges.standing(ref).orElseThrow(CustomerAtHand::unknown);
        MergeBook.Standing stays = merges.standing(intoRef).orElseThrow(CustomerAtHand::unknown);
        boolean one = goes.now().equals(stays.now());
        if (one && !goes.merged()) {
            throw Refused.rule("MERGE_ITSELF");
        }
        if (!one && (goes.merged() || stays.merged())) {
            throw merged(goes.merged() ? goes : stays);
        }
        return new Pair(goes, stays);
    }

    private static Refused merged(MergeBook.Standing one) {
        return Refused.conflict("CUSTOMER_MERGED").with("into", one.nowRef());
    }

    /** All that is known of two customers who are to be one. */
    private record Both(
            CustomerView goes, CustomerView stays, ProfileMerge profiles, StrictestConsent consents, String owner) {

        MergePreview preview() {
            return new MergePreview(goes, stays, profiles.gained(), profiles.lost(), consents.after(), owner);
        }
    }

    private Both read(UUID from, UUID into) {
        CustomerView goes = customers.get(from);
        CustomerView stays = customers.get(into);
        ProfileMerge profiles = new ProfileMerge(profile(into), profile(from));
        StrictestConsent consents = new StrictestConsent(
                stays.consents(), goes.consents(), channel -> profiles.keepsPlace(ContactKind.of(channel)));
        return new Both(goes, stays, profiles, consents, stays.owner() == null ? goes.owner() : stays.owner());
    }

    private Profile profile(UUID id) {
        return book.profile(id).orElseThrow(CustomerAtHand::unknown);
    }

    /** Customers with the same e-mail, phone or postal address: with whom this one may be the same person. For the same people. */
    public List<CustomerView> candidates(String ref) {
        Rights.require(Permission.CUSTOMER_MERGE);
        return book.sameContactAs(customers.get(ref).id()).stream()
                .map(customers::get)
                .toList();
    }
}
