package app.huike.crm.care.store;

import app.huike.crm.care.InvitationState;
import app.huike.crm.care.InvitationView;
import app.huike.crm.care.SurveyAnswer;
import app.huike.crm.care.SurveyDefinition;
import app.huike.crm.care.SurveyInvite;
import app.huike.crm.care.SurveyKind;
import app.huike.crm.care.WouldRefer;
import app.huike.crm.care.domain.SurveyBook;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.shared.Cursor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Surveys in PostgreSQL. What must happen once is one conditional statement whose row count is looked at. */
@Dependent
class SqlSurveyBook implements SurveyBook {

    private static final String SEEN = "select i.*, s.kind, card.ref as customer_ref, card.name as customer_name"
            + " from survey_invitation i join survey s on s.key = i.survey"
            + " join customer_card card on card.id = i.customer_id where " + CustomerRows.sql("card");

    @Inject
    CrmDatabase database;

    @Override
    public List<SurveyDefinition> definitions() {
        return new SurveyRows(database).all();
    }

    @Override
    public Optional<UUID> forCause(UUID customerId, String cause, String causeRef) {
        return database.sql("select id from survey_invitation where customer_id = :customer and cause = :cause"
                        + " and cause_ref = :causeRef")
                .set("customer", customerId)
                .set("cause", cause)
                .set("causeRef", causeRef)
                .one(row -> row.uuid("id"));
    }

    @Override
    public boolean stillOpen(UUID customerId, Instant now) {
        return database.sql("select 1 from survey_invitation where customer_id = :customer and state = 'OPEN'"
                        + " and valid_until > :now")
                .set("customer", customerId)
                .set("now", now)
                .any();
    }

    @Override
    public Optional<Instant> lastInvited(UUID customerId, SurveyKind kindOrNull) {
        return database.sql(
                        "select max(i.invited_at) as last from survey_invitation i join survey s on s.key = i.survey"
                                + " where i.customer_id = :customer and i.state <> 'WITHDRAWN' and not s.about_case"
                                + " and (cast(:kind as text) is null or s.kind = cast(:kind as text))")
                .set("customer", customerId)
                .set("kind", kindOrNull)
                .one(row -> row.instant("last"));
    }

    /** What is over and not yet marked makes room first. */
    @Override
    public boolean add(UUID id, SurveyInvite invite, String stage, Instant at) {
        database.sql("update survey_invitation set state = 'EXPIRED' where customer_id = :customer and state = 'OPEN'"
                        + " and valid_until <= :at")
                .set("customer", invite.customerId())
                .set("at", at)
                .update();
        return database.sql(
                                "insert into survey_invitation (id, survey, customer_id, cause, cause_ref, case_id, state, stage,"
                                        + " invited_at, valid_until) values (:id, :survey, :customer, :cause, :causeRef,"
                                        + " cast(:case as uuid), 'OPEN', :stage, :at, :until) on conflict do nothing")
                        .set("id", id)
                        .set("survey", invite.survey())
                        .set("customer", invite.customerId())
                        .set("cause", invite.cause())
                        .set("causeRef", invite.causeRef())
                        .set("case", invite.caseId())
                        .set("stage", stage)
                        .set("at", at)
                        .set("until", at.plus(invite.validFor()))
                        .update()
                == 1;
    }

    @Override
    public Optional<InvitationView> get(UUID id, CustomerRows rows) {
        return CaseRows.rows(database.sql(SEEN + " and i.id = :id"), rows)
                .set("id", id)
                .one(SqlSurveyBook::view);
    }

    @Override
    public boolean answer(UUID id, SurveyAnswer answer, boolean reviewShown, Instant at) {
        return database.sql(
                                "update survey_invitation set state = 'ANSWERED', answered_at = :at, score = :score, why = :why,"
                                        + " refer = :refer, may_contact = :mayContact,"
                                        + " review_shown_at = case when :shown then cast(:at as timestamptz) end"
                                        + " where id = :id and state = 'OPEN' and valid_until > :at")
                        .set("id", id)
                        .set("at", at)
                        .set("score", answer.score())
                        .set("why", answer.why())
                        .set("refer", answer.refer())
                        .set("mayContact", answer.mayContact())
                        .set("shown", reviewShown)
                        .update()
                == 1;
    }

    @Override
    public void reviewClicked(UUID id, Instant at) {
        database.sql(
                        "update survey_invitation set review_clicked_at = :at where id = :id and review_shown_at is not null"
                                + " and review_clicked_at is null")
                .set("id", id)
                .set("at", at)
                .update();
    }

    @Override
    public boolean withdraw(UUID id) {
        return database.sql("update survey_invitation set state = 'WITHDRAWN' where id = :id and state = 'OPEN'")
                        .set("id", id)
                        .update()
                == 1;
    }

    @Override
    public int expire(Instant now) {
        return database.sql(
                        "update survey_invitation set state = 'EXPIRED' where state = 'OPEN' and valid_until <= :now")
                .set("now", now)
                .update();
    }

    @Override
    public Optional<Instant> nextEndAfter(Instant moment) {
        return database.sql("select min(valid_until) as next from survey_invitation where state = 'OPEN'"
                        + " and valid_until > :moment")
                .set("moment", moment)
                .one(row -> row.instant("next"));
    }

    @Override
    public List<InvitationView> answers(String survey, CustomerRows rows, Cursor behind, int limit) {
        String after = behind == null ? "" : " and (i.answered_at, i.id) < (:at, :id)";
        Sql query = CaseRows.rows(
                        database.sql(SEEN + " and i.survey = :survey and i.state = 'ANSWERED'" + after
                                + " order by i.answered_at desc, i.id desc limit " + limit),
                        rows)
                .set("survey", survey);
        if (behind != null) {
            query.set("at", behind.at()).set("id", behind.id());
        }
        return query.list(SqlSurveyBook::view);
    }

    @Override
    public List<InvitationView> of(UUID customerId, CustomerRows rows, int limit) {
        return CaseRows.rows(
                        database.sql(
                                SEEN + " and i.customer_id = :customer order by i.invited_at desc, i.id desc limit "
                                        + limit),
                        rows)
                .set("customer", customerId)
                .list(SqlSurveyBook::view);
    }

    @Override
    public void move(UUID from, UUID into) {
        database.sql("update survey_invitation f set customer_id = :into,"
                        + " state = case when f.state = 'OPEN' and exists (select 1 from survey_invitation t"
                        + " where t.customer_id = :into and t.state = 'OPEN') then 'WITHDRAWN' else f.state end,"
                        + " cause_ref = case when exists (select 1 from survey_invitation t where t.customer_id = :into"
                        + " and t.cause = f.cause and t.cause_ref = f.cause_ref) then f.cause_ref || ':' || f.id"
                        + " else f.cause_ref end where f.customer_id = :from")
                .set("from", from)
                .set("into", into)
                .update();
    }

    @Override
    public void forget(UUID customerId) {
        database.sql(
                        "update survey_invitation set why = null, may_contact = case when state = 'ANSWERED' then false end,"
                                + " state = case when state = 'OPEN' then 'WITHDRAWN' else state end where customer_id = :customer")
                .set("customer", customerId)
                .update();
    }

    private static InvitationView view(Row row) throws SQLException {
        boolean answered = row.instant("answered_at") != null;
        return new InvitationView(
                row.uuid("id"),
                row.constant("kind", SurveyKind.class),
                row.text("survey"),
                row.uuid("customer_id"),
                row.text("customer_ref"),
                row.text("customer_name"),
                row.uuid("case_id"),
                row.constant("state", InvitationState.class),
                row.instant("invited_at"),
                row.instant("valid_until"),
                row.instant("answered_at"),
                row.integerOrNull("score"),
                row.text("why"),
                row.constant("refer", WouldRefer.class),
                answered ? row.flag("may_contact") : null,
                row.instant("review_shown_at"),
                row.instant("review_clicked_at"));
    }
}
