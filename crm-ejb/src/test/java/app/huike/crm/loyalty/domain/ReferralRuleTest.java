package app.huike.crm.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.loyalty.ReferralState;
import app.huike.crm.loyalty.domain.ReferralRule.Standing;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ReferralRuleTest {

    private static final UUID CLARA = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Money LEAST = Money.parse("USD 20.00");

    @Test
    void theFirstRuleThatIsBrokenRefuses() {
        assertThatCode(() -> ReferralRule.refuseAny(new Standing(false, false, false, false)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ReferralRule.refuseAny(new Standing(true, true, true, true)))
                .hasMessage("REFERRAL_OWN_CODE");
        assertThatThrownBy(() -> ReferralRule.refuseAny(new Standing(false, true, true, true)))
                .hasMessage("REFERRAL_RING");
        assertThatThrownBy(() -> ReferralRule.refuseAny(new Standing(false, false, true, true)))
                .hasMessage("REFERRAL_NOT_NEW");
        assertThatThrownBy(() -> ReferralRule.refuseAny(new Standing(false, false, false, true)))
                .hasMessage("REFERRAL_NOT_ALLOWED");
    }

    @Test
    void sharedDataClashes() {
        assertThat(ReferralClash.of(CLARA, List.of())).isEmpty();
        assertThat(ReferralClash.of(CLARA, List.of(OTHER, CLARA))).contains("SAME_CONTACT");
        assertThat(ReferralClash.of(CLARA, List.of(OTHER))).contains("POSSIBLE_DUPLICATE");
    }

    @Test
    void whatIsLeftOfThePurchaseDecidesBeforeAnythingIsAskedOfPeople() {
        assertThat(verdict("20.00", false, true)).isEqualTo("WAIT");
        assertThat(verdict("20.00", false, false)).isEqualTo("REWARD");
        assertThat(verdict("20.00", true, false)).isEqualTo("CLASH");
        assertThat(verdict("19.99", true, false)).isEqualTo("TOO_SMALL");
        assertThat(verdict("0.00", true, false)).isEqualTo("PURCHASE_REFUNDED");
    }

    @Test
    void whatIsOverStaysOver() {
        assertThat(ReferralVerdict.of(
                        new ReferralVerdict.Facts(ReferralState.ENDED, "ERASED", false, LEAST, LEAST, false, false)))
                .isEqualTo("ERASED");
        assertThat(ReferralVerdict.of(
                        new ReferralVerdict.Facts(ReferralState.WAITING, null, true, LEAST, LEAST, false, false)))
                .isEqualTo("FLAGGED");
    }

    private static String verdict(String left, boolean clashes, boolean early) {
        return ReferralVerdict.of(new ReferralVerdict.Facts(
                ReferralState.WAITING, null, false, Money.parse("USD " + left), LEAST, clashes, early));
    }
}
