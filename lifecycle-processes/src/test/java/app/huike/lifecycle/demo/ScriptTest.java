package app.huike.lifecycle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Sample SAMPLE = Sample.shipped();

    private final Script script = script();

    @Test
    void theSampleIsWhole() {
        assertThat(SAMPLE.byCustomer()).hasSize(2_357);
        assertThat(SAMPLE.byCustomer().values().stream().mapToInt(List::size).sum())
                .isEqualTo(6_919);
    }

    @Test
    void theSameSampleOnTheSameDayGivesTheSameScript() {
        Script again = script();
        assertThat(again.customers()).isEqualTo(script.customers());
        assertThat(again.history()).isEqualTo(script.history());
        assertThat(again.events()).isEqualTo(script.events());
    }

    @Test
    void aThirdOfTheCustomersIsNewAndSomeTwelveHundredPurchasesComeInLive() {
        long newcomers = script.customers().stream()
                .filter(customer -> !customer.since().isBefore(script.begin()))
                .count();
        long live = script.events().stream()
                .filter(event -> event.kind() == DemoEvent.Kind.PURCHASE)
                .filter(event -> event.happened().isBefore(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC)))
                .count();
        long all = script.events().stream()
                .filter(event -> event.kind() == DemoEvent.Kind.PURCHASE)
                .count();
        assertThat(newcomers).isEqualTo(785);
        assertThat(live).isBetween(1_150L, 1_250L);
        // two stories want a purchase more than the sample has
        assertThat(script.history().size() + all).isEqualTo(6_921);
    }

    @Test
    void nothingIsToldBeforeItHappenedAndRefsAreUnique() {
        assertThat(script.events()).allSatisfy(event -> assertThat(event.at()).isAfterOrEqualTo(event.happened()));
        Set<String> refs = new HashSet<>();
        script.history()
                .forEach(purchase -> assertThat(refs.add(purchase.ref())).isTrue());
    }

    @Test
    void telephoneNumbersArePossibleAndNobodyHasAnothersButTomReed() throws NumberParseException {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        Set<String> seen = new HashSet<>();
        for (DemoCustomer customer : script.customers()) {
            assertThat(phones.isValidNumber(phones.parse(customer.phone(), null)))
                    .as(customer.phone())
                    .isTrue();
            assertThat(seen.add(customer.phone())
                            || customer.name().equals("Tom Reed")
                            || customer.name().equals("Susan Reed"))
                    .as(customer.phone())
                    .isTrue();
            assertThat(customer.email()).endsWith("@example.com");
        }
        assertThat(seen).hasSize(script.customers().size() - 1);
    }

    @Test
    void everyMailboxIsSomebodysOwn() {
        assertThat(script.customers().stream().map(DemoCustomer::email).distinct())
                .hasSize(2_357);
    }

    @Test
    void consentsAreAsUsual() {
        int all = script.customers().size();
        long mail = script.customers().stream().filter(DemoCustomer::mayMail).count();
        long calls = script.customers().stream().filter(DemoCustomer::mayCall).count();
        assertThat(mail * 100 / all).isBetween(67L, 73L);
        assertThat(calls * 100 / all).isBetween(57L, 64L);
    }

    @Test
    void theFixedPeopleAreThere() {
        assertThat(Arrays.stream(FixedPerson.values()).map(FixedPerson::number))
                .allSatisfy(number -> assertThat(SAMPLE.byCustomer()).containsKey(number));
        DemoEvent marias = script.events().stream()
                .filter(event ->
                        event.kind() == DemoEvent.Kind.REFUND && event.customer() == FixedPerson.MARIA_COSTA.number())
                .findFirst()
                .orElseThrow();
        assertThat(marias.amount())
                .isEqualTo(SAMPLE.byCustomer().get(marias.customer()).get(0).amount());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zh-Hans", "zh-Hant"})
    void everyFixedPersonHasATextInEveryLanguage(String language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "app.huike.lifecycle.demo.people",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        assertThat(texts.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(FixedPerson.values()).map(Enum::name).toList());
    }

    private static Script script() {
        return new Script(SAMPLE, new Calendar(SAMPLE, TODAY, 16), ZoneOffset.UTC);
    }
}
