package app.huike.crm.customer.store;

import app.huike.crm.customer.Sharing.Shared;
import app.huike.crm.customer.domain.ShareBook;
import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Shared customers in PostgreSQL. */
@Dependent
class SqlShareBook implements ShareBook {

    @Inject
    private CrmDatabase database;

    @Override
    public void shareWithPerson(String cause, UUID customerId, String login) {
        database.sql("insert into customer_share (cause, customer_id, user_id) select :cause, c.id, u.id"
                        + " from customer c join app_user u on u.login = :login"
                        + " where c.id = :customer and c.owner_id is distinct from u.id")
                .set("cause", cause)
                .set("login", login)
                .set("customer", customerId)
                .update();
    }

    @Override
    public void shareWithTeam(String cause, UUID customerId, String team) {
        database.sql("insert into customer_share (cause, customer_id, team) select :cause, c.id, :team from customer c"
                        + " where c.id = :customer and c.owner_id is not null and cast(:team as text) is not null")
                .set("cause", cause)
                .set("team", team)
                .set("customer", customerId)
                .update();
    }

    @Override
    public void endsAt(String cause, Instant end) {
        database.sql("update customer_share set ends_at = :end where cause = :cause")
                .set("end", end)
                .set("cause", cause)
                .update();
    }

    @Override
    public void end(String cause) {
        database.sql("delete from customer_share where cause = :cause")
                .set("cause", cause)
                .update();
    }

    @Override
    public void end(List<String> causes) {
        if (!causes.isEmpty()) {
            database.sql("delete from customer_share where cause = any(cast(:causes as text[]))")
                    .set("causes", causes)
                    .update();
        }
    }

    @Override
    public void shareEach(List<Shared> all) {
        if (all.isEmpty()) {
            return;
        }
        database.sql("insert into customer_share (cause, customer_id, user_id) select s.cause, c.id, u.id"
                        + " from unnest(cast(:causes as text[]), cast(:customers as uuid[]), cast(:logins as text[]))"
                        + " as s(cause, customer_id, login) join customer c on c.id = s.customer_id"
                        + " join app_user u on u.login = s.login where c.owner_id is distinct from u.id")
                .set("causes", all.stream().map(Shared::cause).toList())
                .set("customers", all.stream().map(Shared::customerId).toList())
                .set("logins", all.stream().map(Shared::login).toList())
                .update();
    }

    @Override
    public int endAll(Instant now) {
        return database.sql("delete from customer_share where ends_at <= :now")
                .set("now", now)
                .update();
    }

    @Override
    public void move(UUID from, UUID into) {
        database.sql("update customer_share set customer_id = :into where customer_id = :from")
                .set("from", from)
                .set("into", into)
                .update();
    }

    @Override
    public void forget(UUID customerId) {
        database.sql("delete from customer_share where customer_id = :customer")
                .set("customer", customerId)
                .update();
    }
}
