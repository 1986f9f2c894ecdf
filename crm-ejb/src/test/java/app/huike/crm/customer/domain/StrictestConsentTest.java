package app.huike.crm.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.Purpose;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrictestConsentTest {

    private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2026-02-01T00:00:00Z");

    @Test
    void whatWasWithdrawnAsOneOfThemIsWithdrawnWhicheverWasSaidLast() {
        ConsentStatement no = said(ConsentState.WITHDRAWN, EARLY);
        ConsentStatement yes = said(ConsentState.GRANTED, LATE);
        ConsentStatement merged = said(ConsentState.WITHDRAWN, LATE);
        assertThat(merge(List.of(yes), List.of(no), true).after()).containsExactly(merged);
        assertThat(merge(List.of(no), List.of(yes), true).after())
                .as("only what is said later than both overturns it")
                .containsExactly(merged);
        assertThat(merge(List.of(), List.of(no), false).after()).containsExactly(no);
    }

    @Test
    void consentGoesAlongWithThePlaceItWasGivenFor() {
        ConsentStatement yes = said(ConsentState.GRANTED, EARLY);
        assertThat(merge(List.of(), List.of(yes), true).after()).containsExactly(yes);
        assertThat(merge(List.of(), List.of(yes), false).after()).isEmpty();
        assertThat(merge(List.of(yes), List.of(), false).after()).containsExactly(yes);
    }

    @Test
    void whatHoldsAlreadyIsNotRecordedAgain() {
        ConsentStatement yes = said(ConsentState.GRANTED, EARLY);
        ConsentStatement no = said(ConsentState.WITHDRAWN, LATE);
        assertThat(merge(List.of(yes), List.of(said(ConsentState.GRANTED, LATE)), true)
                        .taken())
                .isEmpty();
        assertThat(merge(List.of(no), List.of(said(ConsentState.WITHDRAWN, EARLY)), true)
                        .taken())
                .isEmpty();
    }

    private static StrictestConsent merge(
            List<ConsentStatement> stays, List<ConsentStatement> goes, boolean keepsPlace) {
        return new StrictestConsent(stays, goes, channel -> keepsPlace);
    }

    private static ConsentStatement said(ConsentState state, Instant at) {
        return new ConsentStatement(Purpose.MARKETING, Channel.EMAIL, state, "checkout", null, at);
    }
}
