package app.huike.crm.customer;

import app.huike.crm.customer.domain.ShareBook;
import app.huike.crm.platform.NightlyWork;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Ends at night what is shared no longer; moves and forgets what is shared of customers who are joined or erased. */
@ApplicationScoped
public class EndSharing extends NightlyWork {

    private static final LocalTime NIGHT = LocalTime.of(3, 45);

    private ShareBook book;

    EndSharing() {}

    @Inject
    EndSharing(ShareBook book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "sharing";
    }

    @Override
    protected LocalTime hour() {
        return NIGHT;
    }

    @Override
    protected boolean work(LocalDate day, Instant now) {
        return book.endAll(now) > 0;
    }

    void join(@Observes @Priority(CustomersMerged.PROCESSES) CustomersMerged merge) {
        book.move(merge.from(), merge.into());
    }

    void forget(@Observes CustomerErased erased) {
        book.forget(erased.customerId());
    }
}
