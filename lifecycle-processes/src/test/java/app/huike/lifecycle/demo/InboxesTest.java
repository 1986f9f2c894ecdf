package app.huike.lifecycle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxesTest {

    private static final Sample SAMPLE = Sample.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2026-11-25", "2027-02-28", "2028-02-29"})
    void onWhateverDayElevenCallsOfTheFirstManagerWaitBesidesLinXiaomeis(String day) {
        LocalDate today = LocalDate.parse(day);
        Map<Long, Long> byDaysAgo = waiting(today).stream()
                .filter(customer -> Inboxes.FIRST.equals(customer.owner()))
                .collect(Collectors.groupingBy(
                        customer -> today.toEpochDay() - day(customer.since()).toEpochDay(), Collectors.counting()));
        assertThat(byDaysAgo).isEqualTo(Map.of(18L, 1L, 17L, 2L, 16L, 3L, 15L, 4L));
    }

    @Test
    void someThirtyWaitForTheGroupAndNobodyOwnsThem() {
        LocalDate today = LocalDate.of(2026, 11, 25);
        List<DemoCustomer> group = waiting(today).stream()
                .filter(customer -> customer.owner() == null)
                .toList();
        assertThat(group).hasSizeBetween(28, 34).allSatisfy(customer -> assertThat(SAMPLE.byCustomer()
                        .get(customer.number())
                        .get(0)
                        .amount()
                        .getAmountMinorLong())
                .isGreaterThanOrEqualTo(5_000));
        assertThat(waiting(today)).hasSize(group.size() + 10);
    }

    @Test
    void whoseCallWaitsMayBeCalledAndNothingComesBetween() {
        Script script = script(LocalDate.of(2026, 11, 25));
        assertThat(waiting(script)).allMatch(DemoCustomer::mayCall);
        assertThat(script.events())
                .filteredOn(event -> event.kind() == DemoEvent.Kind.REFUND || event.kind() == DemoEvent.Kind.WITHDRAWAL)
                .noneMatch(event -> script.inboxes().callWaits(event.customer()));
    }

    @Test
    void thoseWhoAreDueTodayBoughtLateInTheEvening() {
        LocalDate today = LocalDate.of(2026, 11, 25);
        assertThat(waiting(today).stream()
                        .filter(customer -> Inboxes.FIRST.equals(customer.owner()))
                        .filter(customer -> day(customer.since()).equals(today.minusDays(16))))
                .allSatisfy(customer -> assertThat(LocalTime.ofInstant(customer.since(), ZoneOffset.UTC))
                        .isAfter(LocalTime.of(21, 0)));
    }

    @Test
    void nobodyElseOfTheFirstManagerIsCalledYesterdayOrToday() {
        LocalDate today = LocalDate.of(2026, 11, 25);
        Script script = script(today);
        Map<Integer, DemoCustomer> customers =
                script.customers().stream().collect(Collectors.toMap(DemoCustomer::number, Function.identity()));
        assertThat(customers.values())
                .filteredOn(customer -> Calendar.newcomer(customer.number())
                        && FixedPerson.of(customer.number()) == null
                        && !script.inboxes().callWaits(customer.number()))
                .filteredOn(customer -> !day(customer.since()).isAfter(today.minusDays(14))
                        && !day(customer.since()).isBefore(today.minusDays(16)))
                .isNotEmpty()
                .noneMatch(customer -> Inboxes.FIRST.equals(customer.owner()));
    }

    private static List<DemoCustomer> waiting(LocalDate today) {
        return waiting(script(today));
    }

    private static List<DemoCustomer> waiting(Script script) {
        return script.customers().stream()
                .filter(customer -> script.inboxes().callWaits(customer.number()))
                .toList();
    }

    private static Script script(LocalDate today) {
        return new Script(SAMPLE, new Calendar(SAMPLE, today, Inboxes.DUE_TODAY), ZoneOffset.UTC);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
