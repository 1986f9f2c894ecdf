package app.huike.crm.customer.domain;

import static app.huike.crm.customer.ConsentState.GRANTED;
import static app.huike.crm.customer.ConsentState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.ConsentState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConsentTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T10:00:00Z");

    @Test
    void whatWasUnknownIsKnownNow() {
        assertThat(Consent.overturns(null, said(GRANTED, MONDAY))).isTrue();
        assertThat(Consent.overturns(null, said(WITHDRAWN, MONDAY))).isTrue();
    }

    @Test
    void aLaterStatementHoldsWhicheverItIs() {
        assertThat(Consent.overturns(said(WITHDRAWN, MONDAY), said(GRANTED, TUESDAY)))
                .isTrue();
        assertThat(Consent.overturns(said(GRANTED, MONDAY), said(WITHDRAWN, TUESDAY)))
                .isTrue();
    }

    @Test
    void anOlderStatementNeverOverturnsAWithdrawal() {
        assertThat(Consent.overturns(said(WITHDRAWN, TUESDAY), said(GRANTED, MONDAY)))
                .isFalse();
    }

    @Test
    void anOlderWithdrawalDoesNotOverturnWhatTheCustomerSaidSince() {
        assertThat(Consent.overturns(said(GRANTED, TUESDAY), said(WITHDRAWN, MONDAY)))
                .isFalse();
    }

    @Test
    void ofTwoAtTheSameMomentTheWithdrawalHolds() {
        assertThat(Consent.overturns(said(WITHDRAWN, MONDAY), said(GRANTED, MONDAY)))
                .isFalse();
        assertThat(Consent.overturns(said(GRANTED, MONDAY), said(WITHDRAWN, MONDAY)))
                .isTrue();
    }

    private static Consent said(ConsentState state, Instant at) {
        return new Consent(state, at);
    }
}
