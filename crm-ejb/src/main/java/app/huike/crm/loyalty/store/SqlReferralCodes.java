package app.huike.crm.loyalty.store;

import app.huike.crm.loyalty.domain.ReferralCodes;
import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Codes for friends in PostgreSQL; a customer has one, kept by the primary key. */
@Dependent
class SqlReferralCodes implements ReferralCodes {

    @Inject
    CrmDatabase database;

    @Override
    public Optional<UUID> ownerOf(String code) {
        return database.sql("select customer_id from referral_code where code = :code")
                .set("code", code)
                .one(row -> row.uuid("customer_id"));
    }

    @Override
    public Optional<String> codeOf(UUID customerId) {
        return database.sql("select code from referral_code where customer_id = :customer")
                .set("customer", customerId)
                .one(row -> row.text("code"));
    }

    @Override
    public void keepCode(UUID customerId, String code, Instant at) {
        database.sql("insert into referral_code (customer_id, code, made_at) values (:customer, :code, :at)"
                        + " on conflict (customer_id) do nothing")
                .set("customer", customerId)
                .set("code", code)
                .set("at", at)
                .update();
    }

    @Override
    public void move(UUID from, UUID into) {
        database.sql("update referral_code set customer_id = :into where customer_id = :from"
                        + " and not exists (select 1 from referral_code c where c.customer_id = :into)")
                .set("from", from)
                .set("into", into)
                .update();
        forget(from);
    }

    @Override
    public void forget(UUID customerId) {
        database.sql("delete from referral_code where customer_id = :customer")
                .set("customer", customerId)
                .update();
    }
}
