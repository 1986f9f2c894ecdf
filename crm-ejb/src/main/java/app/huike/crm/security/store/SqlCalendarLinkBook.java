package app.huike.crm.security.store;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.security.CalendarLink;
import app.huike.crm.security.domain.CalendarLinkBook;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The links' table, changed by single statements. */
@Dependent
class SqlCalendarLinkBook implements CalendarLinkBook {

    @Inject
    CrmDatabase database;

    @Override
    public Optional<CalendarLink> of(UUID userId) {
        return database.sql("select detailed, created_at, used_at from calendar_link where user_id = :user")
                .set("user", userId)
                .one(row -> new CalendarLink(row.flag("detailed"), row.instant("created_at"), row.instant("used_at")));
    }

    @Override
    public void replace(UUID userId, String hash, boolean detailed, Instant at) {
        database.sql("insert into calendar_link (user_id, token_hash, detailed, created_at)"
                        + " values (:user, :hash, :detailed, :at) on conflict (user_id) do update set"
                        + " token_hash = excluded.token_hash, detailed = excluded.detailed,"
                        + " created_at = excluded.created_at, used_at = null, content_hash = null,"
                        + " changed_at = clock_timestamp()")
                .set("user", userId)
                .set("hash", hash)
                .set("detailed", detailed)
                .set("at", at)
                .update();
    }

    @Override
    public boolean remove(UUID userId) {
        return database.sql("delete from calendar_link where user_id = :user")
                        .set("user", userId)
                        .update()
                == 1;
    }

    @Override
    public Optional<Opened> used(String hash) {
        database.sql("update calendar_link set used_at = clock_timestamp() where token_hash = :hash"
                        + " and (used_at is null or used_at < clock_timestamp() - interval '1 minute')")
                .set("hash", hash)
                .update();
        return database.sql("select user_id, detailed from calendar_link where token_hash = :hash")
                .set("hash", hash)
                .one(row -> new Opened(row.uuid("user_id"), row.flag("detailed")));
    }

    @Override
    public Optional<Instant> unchangedSince(UUID userId, String content) {
        database.sql("update calendar_link set content_hash = :content, changed_at = clock_timestamp()"
                        + " where user_id = :user and content_hash is distinct from :content")
                .set("user", userId)
                .set("content", content)
                .update();
        return database.sql("select changed_at from calendar_link where user_id = :user")
                .set("user", userId)
                .one(row -> row.instant("changed_at"));
    }
}
