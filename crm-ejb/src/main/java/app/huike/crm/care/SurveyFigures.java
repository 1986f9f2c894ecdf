package app.huike.crm.care;

import app.huike.crm.shared.Percent;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a survey was answered by the customers invited in some time.
 *
 * @param key month such as {@code 2026-06}, stage, or null for all
 * @param invited whom an invitation was meant for and not withdrawn
 * @param good satisfied ones, or promoters
 * @param bad unsatisfied ones, or detractors
 */
public record SurveyFigures(String key, SurveyKind kind, long invited, long answered, long good, long bad) {

    /** Below so many answers an NPS tells nothing. */
    public static final int FEWEST_FOR_NPS = 30;

    /** Answered of a hundred invited, to one decimal; empty where nobody was invited. */
    public Optional<BigDecimal> responseRate() {
        return Percent.of(answered, invited);
    }

    /** CSAT: satisfied of a hundred answers, to one decimal; empty for other surveys and without answers. */
    public Optional<BigDecimal> csat() {
        return kind == SurveyKind.CSAT ? Percent.of(good, answered) : Optional.empty();
    }

    /**
     * NPS: promoters of a hundred answers less detractors of a hundred, from -100 to 100, to one decimal, rounded once; empty for other
     * surveys and below {@link #FEWEST_FOR_NPS} answers.
     */
    public Optional<BigDecimal> nps() {
        return kind == SurveyKind.NPS && answered >= FEWEST_FOR_NPS
                ? Percent.of(good - bad, answered)
                : Optional.empty();
    }
}
