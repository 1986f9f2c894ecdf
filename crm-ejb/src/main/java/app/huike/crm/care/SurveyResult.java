package app.huike.crm.care;

import java.util.List;
import java.util.Map;

/**
 * What came of a survey in some days.
 *
 * @param all everybody together
 * @param months in their order, by the month of the invitation in the shop's zone
 * @param segments by the customer's stage when invited
 * @param scores how often each score was given; every score of the kind is there
 * @param refer how often each was answered to whether one would recommend us
 * @param reviewsShown to how many who answered the review link was shown
 * @param reviewsClicked how many of them followed it
 */
public record SurveyResult(
        SurveyDefinition survey,
        SurveyFigures all,
        List<SurveyFigures> months,
        List<SurveyFigures> segments,
        Map<Integer, Long> scores,
        Map<WouldRefer, Long> refer,
        long reviewsShown,
        long reviewsClicked) {}
