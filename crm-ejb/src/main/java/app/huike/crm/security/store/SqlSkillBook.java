package app.huike.crm.security.store;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.security.PersonSkills;
import app.huike.crm.security.PersonSkills.Certificate;
import app.huike.crm.security.domain.SkillBook;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The skills in PostgreSQL. */
@Dependent
class SqlSkillBook implements SkillBook {

    @Inject
    CrmDatabase database;

    @Override
    public List<PersonSkills> all() {
        Map<UUID, List<String>> languages = new HashMap<>();
        database.sql("select user_id, language from person_language order by language")
                .list(row -> languages
                        .computeIfAbsent(row.uuid("user_id"), any -> new ArrayList<>())
                        .add(row.text("language")));
        Map<UUID, List<Certificate>> certificates = new HashMap<>();
        database.sql("select user_id, certificate, valid_until from person_certificate order by certificate")
                .list(row -> certificates
                        .computeIfAbsent(row.uuid("user_id"), any -> new ArrayList<>())
                        .add(new Certificate(row.text("certificate"), row.day("valid_until"))));
        return database.sql("select u.id, u.login, u.name from app_user u where u.active and exists"
                        + " (select 1 from app_user_role r where r.user_id = u.id and r.role in ('account-manager', 'lead'))"
                        + " order by lower(u.name), u.login")
                .list(row -> new PersonSkills(
                        row.text("login"),
                        row.text("name"),
                        languages.getOrDefault(row.uuid("id"), List.of()),
                        certificates.getOrDefault(row.uuid("id"), List.of())));
    }

    @Override
    public void setLanguages(UUID user, Collection<String> languages) {
        database.sql("delete from person_language where user_id = :user")
                .set("user", user)
                .update();
        database.sql("insert into person_language (user_id, language) select :user, unnest(cast(:languages as text[]))"
                        + " on conflict do nothing")
                .set("user", user)
                .set("languages", languages)
                .update();
    }

    @Override
    public void add(UUID user, Certificate certificate, String by, Instant at) {
        database.sql("insert into person_certificate (user_id, certificate, valid_until, entered_by, entered_at)"
                        + " values (:user, :certificate, cast(:until as date), :by, :at) on conflict (user_id, certificate)"
                        + " do update set valid_until = excluded.valid_until, entered_by = excluded.entered_by,"
                        + " entered_at = excluded.entered_at")
                .set("user", user)
                .set("certificate", certificate.key())
                .set(
                        "until",
                        certificate.validUntil() == null
                                ? null
                                : certificate.validUntil().toString())
                .set("by", by)
                .set("at", at)
                .update();
    }

    @Override
    public boolean remove(UUID user, String certificate) {
        return database.sql("delete from person_certificate where user_id = :user and certificate = :certificate")
                        .set("user", user)
                        .set("certificate", certificate)
                        .update()
                == 1;
    }

    @Override
    public boolean anybody(String team, String certificate, String language, LocalDate today) {
        return database.sql(
                        "select 1 from app_user u where u.active and u.team = :team and exists (select 1 from app_user_role r"
                                + " where r.user_id = u.id and r.role in ('account-manager', 'lead')) and person_lacks(u.login,"
                                + " cast(:certificate as text), cast(:language as text), cast(:today as date)) = '' limit 1")
                .set("team", team)
                .set("certificate", certificate)
                .set("language", language)
                .set("today", today.toString())
                .any();
    }

    @Override
    public String lacks(String login, String certificate, String language, LocalDate today) {
        return database.sql("select person_lacks(:login, cast(:certificate as text), cast(:language as text),"
                        + " cast(:today as date)) as lacks")
                .set("login", login)
                .set("certificate", certificate)
                .set("language", language)
                .set("today", today.toString())
                .one(row -> row.text("lacks"))
                .orElse("");
    }
}
