package app.huike.crm.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.FestivalCalendar;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProfileChangeTest {

    private static final UUID MANAGER = UUID.fromString("01930000-0000-7000-8000-000000000002");
    private static final Contact MAIL = new Contact(ContactKind.EMAIL, "Anna@example.com", "anna@example.com");
    private static final Profile ANNA = new Profile(
            UUID.fromString("01930000-0000-7000-8000-000000000001"),
            "C-1",
            "Anna Berger",
            "de-AT",
            null,
            "Europe/Vienna",
            null,
            "main",
            new Birthday(null, 2, 29),
            Instant.parse("2026-01-01T00:00:00Z"),
            null,
            Instant.parse("2026-01-01T00:00:00Z"),
            null,
            Map.of(ContactKind.EMAIL, MAIL));

    private final Check check = new Check();
    private final Fields fields = new Fields();
    private BirthdayLock lock = new BirthdayLock(Duration.ofDays(365), Instant.parse("2026-11-21T12:00:00Z"));

    @Test
    void whatIsNotNamedStays() {
        assertThat(applied()).isEqualTo(ANNA);
    }

    @Test
    void namedFieldsChangeAndNoOther() {
        fields.name = Change.to("Anna Meier");
        Profile after = applied();
        assertThat(after.name()).isEqualTo("Anna Meier");
        assertThat(after.contacts()).containsExactly(Map.entry(ContactKind.EMAIL, MAIL));
        assertThat(after.birthday()).isEqualTo(ANNA.birthday());
    }

    @Test
    void aFieldThatIsNamedWithoutAValueIsEmptied() {
        fields.name = Change.to(null);
        fields.email = Change.to("  ");
        fields.birthday = Change.to(null);
        fields.timeZone = Change.to(null);
        Profile after = applied();
        assertThat(after.name()).isNull();
        assertThat(after.contacts()).isEmpty();
        assertThat(after.birthday()).isNull();
        assertThat(after.timeZone()).isNull();
    }

    @Test
    void aNationalNumberIsReadAsTheCustomersOwnCountryWritesIt() {
        fields.phone = Change.to("01 5055 0550");
        assertThat(applied().contacts().get(ContactKind.PHONE).value()).isEqualTo("+43150550550");
    }

    @Test
    void theCountryIsThatOfTheLocaleThatIsToldAtTheSameTime() {
        fields.locale = Change.to("zh-Hant");
        fields.phone = Change.to("0912 345 678");
        assertThat(applied().contacts().get(ContactKind.PHONE).value()).isEqualTo("+886912345678");
    }

    @Test
    void orElseTheShops() {
        fields.locale = Change.to(null);
        fields.phone = Change.to("(212) 555-0123");
        assertThat(applied().contacts().get(ContactKind.PHONE).value()).isEqualTo("+12125550123");
    }

    @Test
    void anOwnerBringsHisTeam() {
        fields.owner = Change.to("Manager1");
        assertThat(applied().ownerId()).isEqualTo(MANAGER);
        assertThat(applied().team()).isEqualTo("east");
    }

    @Test
    void withoutAnOwnerTheCustomerStaysWithTheTeam() {
        fields.owner = Change.to(null);
        assertThat(applied().ownerId()).isNull();
        assertThat(applied().team()).isEqualTo("main");
    }

    @Test
    void everyFieldThatIsWrongIsTold() {
        fields.name = Change.to("a\u0000b");
        fields.email = Change.to("a@b");
        fields.phone = Change.to("12");
        fields.locale = Change.to("not_a_locale!");
        fields.timeZone = Change.to("Mars/Olympus");
        fields.owner = Change.to("nobody");
        fields.birthday = Change.to("--02-30");
        fields.postalAddress = Change.to("x".repeat(501));
        change().apply(ProfileChangeTest::owner, Locale.US, LocalDate.of(2026, 11, 21), lock);
        Refused refused = catchThrowableOfType(Refused.class, check::refuse);
        assertThat(refused.fields())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder(
                        "name", "email", "phone", "locale", "timeZone", "owner", "birthday", "postalAddress");
    }

    @Test
    void aLocaleIsKeptInItsUsualForm() {
        fields.locale = Change.to("ZH-hant-tw");
        assertThat(applied().locale()).isEqualTo("zh-Hant-TW");
        fields.locale = Change.to("xx-XX");
        change().apply(ProfileChangeTest::owner, Locale.US, LocalDate.of(2026, 11, 21), lock);
        assertThat(check.passed()).isFalse();
    }

    @Test
    void aSpokenLanguageIsOneThatSkillsCanName() {
        fields.spoken = Change.to(" zh-Hant ");
        assertThat(applied().spokenLanguage()).isEqualTo("zh-Hant");
        fields.spoken = Change.to("yue");
        assertThat(applied().spokenLanguage()).isEqualTo("yue");
        fields.spoken = Change.to(null);
        assertThat(applied().spokenLanguage()).isNull();
        fields.spoken = Change.to("de-AT");
        change().apply(ProfileChangeTest::owner, Locale.US, LocalDate.of(2026, 11, 21), lock);
        assertThat(check.passed()).isFalse();
    }

    @Test
    void anotherBirthdayCannotBeToldWithinAYear() {
        fields.birthday = Change.to("--03-01");
        assertThat(catchThrowableOfType(Refused.class, this::applied))
                .returns("BIRTHDAY_LOCKED", Refused::code)
                .returns(Refused.Kind.RULE, Refused::kind);
        lock = new BirthdayLock(Duration.ofDays(365), Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(applied().birthday()).isEqualTo(new Birthday(null, 3, 1));
        assertThat(applied().birthdaySetAt()).isEqualTo("2027-01-01T00:00:00Z");
    }

    @Test
    void theSameDayCanBeToldAgainAndTheYearAdded() {
        fields.birthday = Change.to("1992-02-29");
        assertThat(applied().birthday()).isEqualTo(new Birthday(1992, 2, 29));
        assertThat(applied().birthdaySetAt()).isEqualTo(ANNA.birthdaySetAt());
    }

    @Test
    void aBirthdayIsTakenAwayAtAnyTimeButTheLockStays() {
        fields.birthday = Change.to(null);
        assertThat(applied().birthday()).isNull();
        assertThat(applied().birthdaySetAt()).isEqualTo(ANNA.birthdaySetAt());
    }

    @Test
    void festivalsAreThoseThatTheCustomerChooses() {
        fields.festivals = Change.to("CHINESE");
        assertThat(applied().festivalCalendar()).isEqualTo(FestivalCalendar.CHINESE);
        fields.festivals = Change.to("MARTIAN");
        change().apply(ProfileChangeTest::owner, Locale.US, LocalDate.of(2026, 11, 21), lock);
        assertThat(check.passed()).isFalse();
    }

    private Profile applied() {
        Profile after = change().apply(ProfileChangeTest::owner, Locale.US, LocalDate.of(2026, 11, 21), lock);
        check.refuse();
        return after;
    }

    private ProfileChange change() {
        CustomerChange told = new CustomerChange(
                "C-1",
                fields.name,
                fields.email,
                fields.phone,
                fields.postalAddress,
                fields.locale,
                fields.spoken,
                fields.timeZone,
                fields.owner,
                fields.birthday,
                fields.festivals,
                List.of());
        return new ProfileChange(ANNA, told, check);
    }

    private static Optional<ProfileChange.Owner> owner(String login) {
        return login.equals("manager1") ? Optional.of(new ProfileChange.Owner(MANAGER, "east")) : Optional.empty();
    }

    private static final class Fields {
        private Change<String> name = Change.none();
        private Change<String> email = Change.none();
        private Change<String> phone = Change.none();
        private Change<String> postalAddress = Change.none();
        private Change<String> locale = Change.none();
        private Change<String> spoken = Change.none();
        private Change<String> timeZone = Change.none();
        private Change<String> owner = Change.none();
        private Change<String> birthday = Change.none();
        private Change<String> festivals = Change.none();
    }
}
