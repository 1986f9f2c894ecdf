package app.huike.crm.customer;

import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The door of the customers. Row rules: {@link app.huike.crm.security.Rights#customerRows()}. */
@Stateless
public class Customers {

    /** What {@link #put} did. */
    public record Put(CustomerView customer, boolean created) {}

    /** Creates the customer of that ref, or changes the fields that the request names. */
    public Put put(CustomerChange change) {
        throw new UnsupportedOperationException();
    }

    /** One customer; refusals {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}. */
    public CustomerView get(String ref) {
        throw new UnsupportedOperationException();
    }

    /** One customer by the surrogate id; same refusals. */
    public CustomerView get(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Customers whose name, ref, e-mail or phone has the words of {@code text} (all of them where it is blank), newest first. */
    public Page<CustomerView> find(String text, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** How many {@link #find} would find, counted up to {@code atMost}. */
    public int count(String text, int atMost) {
        throw new UnsupportedOperationException();
    }

    /** The customer of a ref, created bare (no contact data, no consent) where there is none; for purchases of unknown customers. */
    public UUID ensure(String ref) {
        throw new UnsupportedOperationException();
    }

    /** Records a statement of consent; an older statement never overturns a later withdrawal. */
    public void state(String ref, ConsentStatement statement) {
        throw new UnsupportedOperationException();
    }

    /** The same for a process step, by surrogate id. */
    public void state(UUID customerId, ConsentStatement statement) {
        throw new UnsupportedOperationException();
    }

    /** Where and whether a customer may be reached. */
    public Recipient recipient(UUID customerId, Channel channel, Purpose purpose) {
        throw new UnsupportedOperationException();
    }

    /** A permanent failure: the contact point of that channel is no longer used until it changes. */
    public void markUnreachable(UUID customerId, Channel channel) {
        throw new UnsupportedOperationException();
    }

    /** Other customers with the same normalised e-mail, phone or postal address. */
    public List<UUID> sameContactAs(UUID customerId) {
        throw new UnsupportedOperationException();
    }

    /** {@code staff}, {@code test}, {@code reseller}, {@code deceased}, {@code blocked}: no process starts for these. */
    public Set<String> flags(UUID customerId) {
        throw new UnsupportedOperationException();
    }

    /** Sets the flags. */
    public void flag(String ref, Set<String> flags) {
        throw new UnsupportedOperationException();
    }

    /** The account manager of a customer. */
    public Optional<UUID> owner(UUID customerId) {
        throw new UnsupportedOperationException();
    }

    /** Erases the person: profile and contact points are anonymised, every room and process forgets; the ref answers 410 from now on. */
    public void erase(String ref) {
        throw new UnsupportedOperationException();
    }
}
