package app.huike.crm.care.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.care.SurveyDefinition;
import app.huike.crm.care.SurveyKind;
import app.huike.crm.care.domain.InvitationRule.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvitationRuleTest {

    private static final Instant NOW = Instant.parse("2026-06-15T11:00:00Z");
    private static final SurveyDefinition NPS = survey(false);
    private static final SurveyDefinition ABOUT_A_CASE = survey(true);

    @Test
    void whoWasNeverAskedIsAsked() {
        assertThat(broken(NPS, standing(null, null, null))).isEmpty();
    }

    @Test
    void eachRuleHasItsName() {
        assertThat(broken(NPS, new Standing(Set.of("staff"), true, false, false, null, null, null)))
                .contains(InvitationRule.SURVEY_FLAGGED);
        assertThat(broken(NPS, new Standing(Set.of(), false, false, false, null, null, null)))
                .contains(InvitationRule.SURVEY_NO_CONSENT);
        assertThat(broken(NPS, new Standing(Set.of(), true, true, false, null, null, null)))
                .contains(InvitationRule.SURVEY_STILL_OPEN);
        assertThat(broken(NPS, new Standing(Set.of(), true, false, true, null, null, null)))
                .contains(InvitationRule.SURVEY_CASE_OPEN);
    }

    @Test
    void restsNinetyDaysOverAllKindsAndLongerAfterTheSame() {
        assertThat(broken(NPS, standing(ago(90).plusSeconds(1), null, null))).contains(InvitationRule.SURVEY_LATELY);
        assertThat(broken(NPS, standing(ago(90), null, null))).isEmpty();
        assertThat(broken(NPS, standing(ago(100), ago(180).plusSeconds(1), null)))
                .contains(InvitationRule.SURVEY_KIND_LATELY);
        assertThat(broken(NPS, standing(ago(100), ago(180), null))).isEmpty();
    }

    @Test
    void whoBuysOftenIsAskedAboutOneOfThree() {
        SurveyDefinition impatient = new SurveyDefinition(
                "csat", SurveyKind.CSAT, Duration.ofDays(14), Duration.ofDays(14), false, true, Map.of());

        assertThat(broken(impatient, standing(ago(20), ago(20), ago(20))))
                .contains(InvitationRule.SURVEY_FREQUENT_BUYER);
        assertThat(broken(impatient, standing(ago(20), ago(20), ago(19)))).isEmpty();
        assertThat(broken(impatient, standing(ago(20), ago(20), null)))
                .as("does not buy often")
                .isEmpty();
        assertThat(broken(impatient, standing(null, null, ago(2)))).isEmpty();
    }

    @Test
    void aQuestionAboutACaseIsPartOfTheService() {
        assertThat(broken(ABOUT_A_CASE, new Standing(Set.of(), true, false, true, ago(1), ago(1), null)))
                .isEmpty();
        assertThat(broken(ABOUT_A_CASE, new Standing(Set.of(), false, false, true, null, null, null)))
                .contains(InvitationRule.SURVEY_NO_CONSENT);
    }

    private static Standing standing(Instant last, Instant lastOfKind, Instant oftenSince) {
        return new Standing(Set.of(), true, false, false, last, lastOfKind, oftenSince);
    }

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private static Optional<InvitationRule> broken(SurveyDefinition survey, Standing one) {
        return InvitationRule.firstBroken(survey, one, NOW);
    }

    private static SurveyDefinition survey(boolean aboutCase) {
        return new SurveyDefinition(
                "nps", SurveyKind.NPS, Duration.ofDays(90), Duration.ofDays(180), aboutCase, true, Map.of());
    }
}
