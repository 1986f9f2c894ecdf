package app.huike.crm.customer;

import app.huike.crm.customer.domain.ShareBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Lets others than the owner see a customer for a while: whoever works on a task about the customer needs to know whom it is about. For other
 * rooms, which ask for their own rights. A reason shares once: said again with somebody else, it is that one's.
 */
@ApplicationScoped
public class Sharing {

    private ShareBook book;

    Sharing() {}

    @Inject
    Sharing(ShareBook book) {
        this.book = book;
    }

    /** With a person; nothing where that is the owner, or nobody of that login has an account. */
    public void withPerson(String cause, UUID customerId, String login) {
        book.end(cause);
        book.shareWithPerson(cause, customerId, login);
    }

    /** With a team, for customers who have an owner: the others are the team's anyway. */
    public void withTeam(String cause, UUID customerId, String team) {
        book.end(cause);
        book.shareWithTeam(cause, customerId, team);
    }

    /**
     * A customer who is shared for a reason.
     *
     * @param login of the person; null: for that reason with nobody any more
     */
    public record Shared(String cause, UUID customerId, String login) {}

    /** With a person each, as of {@link #withPerson}, in few statements for many. */
    public void withEach(List<Shared> all) {
        book.end(all.stream().map(Shared::cause).toList());
        book.shareEach(all.stream().filter(each -> each.login() != null).toList());
    }

    /** The reason is gone; what has begun may be finished until then. */
    public void until(String cause, Instant end) {
        book.endsAt(cause, end);
    }
}
