package app.huike.crm.care;

import app.huike.crm.care.domain.SurveyBook;
import app.huike.crm.care.domain.SurveyFigureBook;
import app.huike.crm.care.domain.SurveyFigureBook.By;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Cursor;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The door of what customers answered. */
@Stateless
public class SurveyResults {

    @Inject
    private SurveyBook book;

    @Inject
    private SurveyFigureBook figures;

    @Inject
    private Shop shop;

    /** The surveys that there are. */
    public List<SurveyDefinition> surveys() {
        Rights.require(Permission.SURVEY_READ);
        return book.definitions();
    }

    /** Of customers invited from the first day to the last, both included. Refusals {@code SURVEY_UNKNOWN}, {@code FIELD_INVALID}. */
    public SurveyResult of(String key, LocalDate first, LocalDate last) {
        Rights.require(Permission.SURVEY_READ);
        new Check()
                .that(!last.isBefore(first), "to", last, "not before " + first)
                .refuse();
        SurveyDefinition survey = known(key);
        Instant from = first.atStartOfDay(shop.zone()).toInstant();
        Instant until = last.plusDays(1).atStartOfDay(shop.zone()).toInstant();
        long[] reviews = figures.reviews(survey, from, until);
        SurveyFigures none = new SurveyFigures(null, survey.kind(), 0, 0, 0, 0);
        return new SurveyResult(
                survey,
                figures.figures(survey, By.ALL, from, until, shop.zone()).stream()
                        .findFirst()
                        .orElse(none),
                figures.figures(survey, By.MONTH, from, until, shop.zone()),
                figures.figures(survey, By.STAGE, from, until, shop.zone()),
                figures.scores(survey, from, until),
                figures.refer(survey, from, until),
                reviews[0],
                reviews[1]);
    }

    /** Answers, the newest first, of the customers whom whoever acts may see. Refusal {@code SURVEY_UNKNOWN}. */
    public Page<InvitationView> answers(String key, PageRequest page) {
        Rights.require(Permission.SURVEY_READ);
        List<InvitationView> found = book.answers(
                known(key).key(), Rights.customerRows(), Cursor.of(page).orElse(null), page.limit() + 1);
        return Cursor.page(found, page, one -> new Cursor(one.answeredAt(), one.id()));
    }

    private SurveyDefinition known(String key) {
        return book.definitions().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("SURVEY_UNKNOWN"));
    }
}
