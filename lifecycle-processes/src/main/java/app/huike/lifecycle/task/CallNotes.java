package app.huike.lifecycle.task;

import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** What people noted about their calls; it is never in the engine. */
@ApplicationScoped
public class CallNotes {

    @Inject
    private CrmDatabase database;

    /** The note of the contact that was made last with the customer by a task, this process's or the one that it has joined; empty for none. */
    public Optional<String> last(UUID customerId) {
        return database.sql(
                        "select coalesce(note, '') as note from lifecycle_task where customer_id = :customer"
                                + " and state = 'DONE' and contact is not null and not bulk @> array[outcome] order by ended_at desc, id desc limit 1")
                .set("customer", customerId)
                .one(row -> row.text("note"))
                .filter(note -> !note.isBlank());
    }
}
