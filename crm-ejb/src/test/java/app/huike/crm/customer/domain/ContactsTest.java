package app.huike.crm.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTest {

    @ParameterizedTest
    @CsvSource({
        "a@example.com, a@example.com",
        "Anna.Berger+shop@Example.COM, anna.berger+shop@example.com",
        "o'neill@mail.example.co.uk, o'neill@mail.example.co.uk",
        "anna@bücher.example, anna@xn--bcher-kva.example",
    })
    void anEmailAddressIsTheSameInCapitals(String address, String normalised) {
        assertThat(EmailAddress.parse(address))
                .get()
                .extracting(Contact::normalised)
                .isEqualTo(normalised);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@example.com",
                "a@",
                "a@b",
                "a b@example.com",
                "a@exa mple.com",
                ".a@example.com",
                "a.@example.com",
                "a..b@example.com",
                "a@example..com",
                "a@-example.com",
                "a@example.com\nBcc: b@example.com",
                "a@127.0.0.1",
                "梅@example.com",
                "a@example.com,b@example.com",
                "<a@example.com>"
            })
    void whatIsNoEmailAddressIsRefused(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void anEmailAddressHasItsLengths() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@example.com")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.com")).isEmpty();
        assertThat(EmailAddress.parse("a@" + ("b".repeat(60) + ".").repeat(5) + "com"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+1 212 555 0123, , +12125550123",
        "+86 138-0013-8000, , +8613800138000",
        "(212) 555-0123, US, +12125550123",
        "0912 345 678, TW, +886912345678",
        "138 0013 8000, CN, +8613800138000",
        "030 123456, DE, +4930123456",
        "+44 20 7946 0958, US, +442079460958",
    })
    void aTelephoneNumberIsKeptAsItIsDialledFromAnywhere(String text, String region, String number) {
        assertThat(PhoneNumber.parse(text, region))
                .get()
                .extracting(Contact::value)
                .isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"212 555 0123,", "12,US", "+1 212,", "call me,US", "+999 12345678,", "+1 212 555 0123 ext. 5,"})
    void whatIsNoTelephoneNumberIsRefused(String text, String region) {
        assertThat(PhoneNumber.parse(text, region)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en-GB, GB", "zh-Hant, TW", "zh-Hans, CN", "zh-Hant-HK, HK", "en,", "de-AT, AT"})
    void aLocaleTellsWhereNumbersAreFrom(String tag, String region) {
        assertThat(PhoneNumber.region(Locale.forLanguageTag(tag))).isEqualTo(region);
    }

    @Test
    void twoWaysToWriteAnAddressAreOnePlace() {
        Contact one = PostalAddress.of("12 High Street,\n Springfield  ");
        Contact other = PostalAddress.of("12 HIGH STREET Springfield.");
        assertThat(one.normalised().strip()).isEqualTo(other.normalised().strip());
        assertThat(one.value()).isEqualTo("12 High Street,\n Springfield  ");
        assertThat(PostalAddress.of("１２ 中正路").normalised())
                .isEqualTo(PostalAddress.of("12 中正路").normalised());
    }
}
