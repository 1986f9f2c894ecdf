package app.huike.crm.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.shared.Discount;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @ParameterizedTest
    @CsvSource({
        "10, 10% off, 9折, 9折",
        "15, 15% off, 85折, 85折",
        "20, 20% off, 8折, 8折",
        "50, 50% off, 5折, 5折",
        "5, 5% off, 95折, 95折",
        "12, 12% off, 88折, 88折",
        "95, 95% off, 0.5折, 0.5折",
        "100, 100% off, 免单, 免費"
    })
    void aPercentageIsWhatTheMarketSays(int percent, String en, String hans, String hant) {
        Discount discount = new Discount(percent, null, null, null);
        assertThat(in("en").of(discount)).isEqualTo(en);
        assertThat(in("zh-Hans").of(discount)).isEqualTo(hans);
        assertThat(in("zh-CN").of(discount)).isEqualTo(hans);
        assertThat(in("zh-Hant").of(discount)).isEqualTo(hant);
        assertThat(in("zh-TW").of(discount)).isEqualTo(hant);
    }

    @Test
    void anAmountIsOff() {
        Discount ten = new Discount(0, Money.parse("USD 10.00"), null, Money.parse("USD 50.00"));
        assertThat(in("en").of(ten)).isEqualTo("$10 off");
        assertThat(in("zh-Hans").of(ten)).isEqualTo("立减US$10");
        assertThat(in("zh-Hant").of(ten)).isEqualTo("折抵US$10");
    }

    @Test
    void aLimitIsSaid() {
        Discount limited = new Discount(10, null, Money.parse("USD 10.00"), null);
        assertThat(in("en").of(limited)).isEqualTo("10% off (up to $10)");
        assertThat(in("zh-Hans").of(limited)).isEqualTo("9折（最多减US$10）");
        assertThat(in("zh-Hant").of(limited)).isEqualTo("9折（最多折抵US$10）");
    }

    @Test
    void moneyHasNoNeedlessZeros() {
        assertThat(in("en").of(Money.parse("USD 50.00"))).isEqualTo("$50");
        assertThat(in("en").of(Money.parse("USD 1234.50"))).isEqualTo("$1,234.50");
        assertThat(in("en").of(Money.parse("JPY 1200"))).isEqualTo("¥1,200");
        assertThat(in("zh-CN").of(Money.parse("CNY 99.90"))).isEqualTo("¥99.90");
        assertThat(in("zh-TW").of(Money.parse("TWD 300.00"))).isEqualTo("$300");
    }

    @Test
    void aDayIsTheShops() {
        Instant lateInNewYork = Instant.parse("2026-12-22T04:59:59Z");
        assertThat(in("en").of(lateInNewYork)).isEqualTo("December 21, 2026");
        assertThat(in("en-GB").of(lateInNewYork)).isEqualTo("21 December 2026");
        assertThat(in("zh-Hans").of(lateInNewYork)).isEqualTo("2026年12月21日");
        assertThat(in("zh-Hant").of(lateInNewYork)).isEqualTo("2026年12月21日");
    }

    @Test
    void whatHasNoFormatIsRefusedInsteadOfPrintedAnyhow() {
        assertThatThrownBy(() -> in("en").of(new Object())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> in("en").of(0.1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Formats in(String tag) {
        return new Formats(Locale.forLanguageTag(tag), ZoneId.of("America/New_York"));
    }
}
