package app.huike.crm.care.domain;

import app.huike.crm.care.SurveyDefinition;
import app.huike.crm.care.SurveyFigures;
import app.huike.crm.care.WouldRefer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What the door of the surveys' figures asks of the database, of invitations from then until before then. */
public interface SurveyFigureBook {

    /** How figures are put together. */
    enum By {
        ALL,
        MONTH,
        STAGE
    }

    List<SurveyFigures> figures(SurveyDefinition survey, By by, Instant from, Instant until, ZoneId zone);

    Map<Integer, Long> scores(SurveyDefinition survey, Instant from, Instant until);

    Map<WouldRefer, Long> refer(SurveyDefinition survey, Instant from, Instant until);

    /** To how many the review link was shown, and how many followed it. */
    long[] reviews(SurveyDefinition survey, Instant from, Instant until);
}
