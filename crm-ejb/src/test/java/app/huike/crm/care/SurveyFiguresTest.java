package app.huike.crm.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyFiguresTest {

    @ParameterizedTest(name = "{1} promoters and {2} detractors of {0}: {3}")
    @CsvSource({
        // by hand: 100 × (14 − 9) / 37 = 13.513…
        "37, 14, 9, 13.5",
        // 100 × (7 − 20) / 33 = −39.393…, 100 × (11 − 4) / 31 = 22.580…
        "33, 7, 20, -39.4",
        "31, 11, 4, 22.6",
        // 100 × (33 − 3) / 80 = 37.5; rounded shares would give 41.3 − 3.8 = 37.5, and of 11 and 2 in 48: 22.9 − 4.2 =
        // 18.7
        "80, 33, 3, 37.5",
        "48, 11, 2, 18.8",
        "30, 30, 0, 100.0",
        "30, 0, 30, -100.0",
        "45, 20, 20, 0.0"
    })
    void npsIsPromotersLessDetractorsRoundedOnce(long answers, long promoters, long detractors, String nps) {
        assertThat(new SurveyFigures(null, SurveyKind.NPS, 100, answers, promoters, detractors).nps())
                .contains(new BigDecimal(nps));
    }

    @Test
    void belowThirtyAnswersThereIsNoNps() {
        assertThat(new SurveyFigures(null, SurveyKind.NPS, 100, 29, 20, 1).nps())
                .isEmpty();
        assertThat(new SurveyFigures(null, SurveyKind.CSAT, 100, 90, 20, 1).nps())
                .isEmpty();
    }

    @Test
    void csatIsTheShareOfTheSatisfied() {
        assertThat(new SurveyFigures(null, SurveyKind.CSAT, 12, 7, 5, 1).csat()).contains(new BigDecimal("71.4"));
        assertThat(new SurveyFigures(null, SurveyKind.CSAT, 12, 0, 0, 0).csat()).isEmpty();
        assertThat(new SurveyFigures(null, SurveyKind.NPS, 12, 7, 5, 1).csat()).isEmpty();
    }

    @Test
    void theResponseRateIsThatOfTheInvited() {
        assertThat(new SurveyFigures(null, SurveyKind.CSAT, 3, 2, 0, 0).responseRate())
                .contains(new BigDecimal("66.7"));
        assertThat(new SurveyFigures(null, SurveyKind.CSAT, 0, 0, 0, 0).responseRate())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}: good {2}, bad {3}")
    @CsvSource({
        "CSAT, 5, true, false", "CSAT, 4, true, false", "CSAT, 3, false, false", "CSAT, 2, false, true",
        "NPS, 10, true, false", "NPS, 9, true, false", "NPS, 8, false, false", "NPS, 7, false, false",
        "NPS, 6, false, true", "NPS, 0, false, true"
    })
    void scoresAreGoodOrBadOrNeither(SurveyKind kind, int score, boolean good, boolean bad) {
        assertThat(kind.good(score)).isEqualTo(good);
        assertThat(kind.bad(score)).isEqualTo(bad);
    }

    @Test
    void scoresThatThereAreNot() {
        assertThat(SurveyKind.CSAT.has(0)).isFalse();
        assertThat(SurveyKind.CSAT.has(6)).isFalse();
        assertThat(SurveyKind.NPS.has(0)).isTrue();
        assertThat(SurveyKind.NPS.has(11)).isFalse();
        assertThat(SurveyKind.NPS.has(-1)).isFalse();
    }
}
