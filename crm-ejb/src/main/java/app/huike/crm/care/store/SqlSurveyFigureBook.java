package app.huike.crm.care.store;

import app.huike.crm.care.SurveyDefinition;
import app.huike.crm.care.SurveyFigures;
import app.huike.crm.care.WouldRefer;
import app.huike.crm.care.domain.SurveyFigureBook;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Figures about surveys, counted by the database. Whole numbers: what is divided is divided once, by {@link SurveyFigures}. */
@Dependent
class SqlSurveyFigureBook implements SurveyFigureBook {

    private static final String MEANT =
            " from survey_invitation where survey = :survey and invited_at >= :from and invited_at < :until";

    private static final String FIGURES =
            "count(*) filter (where state <> 'WITHDRAWN') as invited, count(score) as answered,"
                    + " count(*) filter (where score >= :good) as good, count(*) filter (where score <= :bad) as bad";

    @Inject
    CrmDatabase database;

    @Override
    public List<SurveyFigures> figures(SurveyDefinition survey, By by, Instant from, Instant until, ZoneId zone) {
        String key =
                switch (by) {
                    case ALL -> "cast(null as text)";
                    case MONTH -> "to_char(invited_at at time zone :zone, 'YYYY-MM')";
                    case STAGE -> "stage";
                };
        Sql query = among(
                        "select " + key + " as key, " + FIGURES + MEANT + " group by 1 order by 1", survey, from, until)
                .set("good", survey.kind().goodFrom())
                .set("bad", survey.kind().badUpTo());
        if (by == By.MONTH) {
            query.set("zone", zone.getId());
        }
        return query.list(row -> new SurveyFigures(
                row.text("key"),
                survey.kind(),
                row.number("invited"),
                row.number("answered"),
                row.number("good"),
                row.number("bad")));
    }

    @Override
    public Map<Integer, Long> scores(SurveyDefinition survey, Instant from, Instant until) {
        Map<Integer, Long> scores = new TreeMap<>();
        for (int score = survey.kind().lowest(); score <= survey.kind().highest(); score++) {
            scores.put(score, 0L);
        }
        among("select score, count(*) as many" + MEANT + " and score is not null group by score", survey, from, until)
                .list(row -> scores.put(row.integer("score"), row.number("many")));
        return scores;
    }

    @Override
    public Map<WouldRefer, Long> refer(SurveyDefinition survey, Instant from, Instant until) {
        Map<WouldRefer, Long> answers = new EnumMap<>(WouldRefer.class);
        among("select refer, count(*) as many" + MEANT + " and refer is not null group by refer", survey, from, until)
                .list(row -> answers.put(row.constant("refer", WouldRefer.class), row.number("many")));
        return answers;
    }

    @Override
    public long[] reviews(SurveyDefinition survey, Instant from, Instant until) {
        return among(
                        "select count(review_shown_at) as shown, count(review_clicked_at) as clicked" + MEANT,
                        survey,
                        from,
                        until)
                .one(row -> new long[] {row.number("shown"), row.number("clicked")})
                .orElseThrow();
    }

    private Sql among(String text, SurveyDefinition survey, Instant from, Instant until) {
        return database.sql(text).set("survey", survey.key()).set("from", from).set("until", until);
    }
}
