package app.huike.crm.care.domain;

import static app.huike.crm.care.CaseState.ACKNOWLEDGED;
import static app.huike.crm.care.CaseState.AWAITING_CUSTOMER;
import static app.huike.crm.care.CaseState.CLOSED;
import static app.huike.crm.care.CaseState.IN_PROGRESS;
import static app.huike.crm.care.CaseState.REGISTERED;
import static app.huike.crm.care.CaseState.REOPENED;
import static app.huike.crm.care.CaseState.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.care.CaseState;
import app.huike.crm.messaging.Interaction;
import app.huike.crm.shared.Refused;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceCaseTest {

    private static final Instant MONDAY = Instant.parse("2026-06-15T11:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-06-16T11:00:00Z");

    private final ServiceCase one = new ServiceCase(
            UUID.randomUUID(),
            new CaseNumber(10_001),
            UUID.randomUUID(),
            new ServiceCase.Told(Interaction.Medium.PHONE, "Cup is broken", null, null, MONDAY),
            ServiceCase.Classification.NONE,
            new ServiceCase.Handling(1, null, "main"),
            ServiceCase.Course.NEW,
            ServiceCase.Outcome.NONE);

    @Test
    void goesItsWayAndKnowsSinceWhen() {
        ServiceCase solved = one.to(ACKNOWLEDGED, MONDAY)
                .to(IN_PROGRESS, MONDAY)
                .answered(MONDAY)
                .to(AWAITING_CUSTOMER, MONDAY)
                .to(RESOLVED, TUESDAY);

        assertThat(solved.course()).isEqualTo(new ServiceCase.Course(RESOLVED, MONDAY, MONDAY, null, TUESDAY, null, 0));
        assertThat(solved.to(CLOSED, TUESDAY).course().closedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void openedAgainIsNeitherSolvedNorClosed() {
        ServiceCase again = one.to(RESOLVED, MONDAY).to(CLOSED, MONDAY).to(REOPENED, TUESDAY);

        assertThat(again.course().reopened()).isEqualTo(1);
        assertThat(again.course().resolvedAt()).isNull();
        assertThat(again.course().closedAt()).isNull();
    }

    @Test
    void theFirstAnswerIsTheOneThatCounts() {
        assertThat(one.answered(MONDAY).answered(TUESDAY).course().respondedAt())
                .isEqualTo(MONDAY);
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseState.class,
            names = {"CLOSED", "REOPENED", "REGISTERED"})
    void aNewOneIsNeitherClosedNorOpenedAgain(CaseState next) {
        assertThatThrownBy(() -> one.to(next, MONDAY)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("CASE_STATE");
            assertThat(refused.parameters()).containsEntry("state", REGISTERED);
        });
    }

    @Test
    void isClassifiedWhenBothAreSaid() {
        assertThatThrownBy(() -> CaseRule.CLASSIFIED.require(one, true)).isInstanceOf(Refused.class);
        assertThatThrownBy(() ->
                        CaseRule.CLASSIFIED.require(one.with(new ServiceCase.Classification("product", null)), true))
                .isInstanceOf(Refused.class);
        assertThatCode(() -> CaseRule.CLASSIFIED.require(one.with(new ServiceCase.Classification("product", 3)), false))
                .doesNotThrowAnyException();
    }

    @Test
    void isOpenedAgainOnceAndThenByALead() {
        ServiceCase twice = one.to(RESOLVED, MONDAY).to(REOPENED, TUESDAY).to(RESOLVED, TUESDAY);

        assertThatThrownBy(() -> CaseRule.REOPENED_ONCE_UNLESS_BY_A_LEAD.require(twice, false))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("CASE_REOPENED_BEFORE"));
        assertThatCode(() -> CaseRule.REOPENED_ONCE_UNLESS_BY_A_LEAD.require(twice, true))
                .doesNotThrowAnyException();
    }
}
