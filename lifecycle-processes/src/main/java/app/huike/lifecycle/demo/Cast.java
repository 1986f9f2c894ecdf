package app.huike.lifecycle.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who the customers of the demo are: invented, and always the same. */
final class Cast {

    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final Locale SIMPLIFIED = Locale.forLanguageTag("zh-Hans");
    private static final Locale TRADITIONAL = Locale.forLanguageTag("zh-Hant");

    /** Two of three read English, the others Chinese of either kind. */
    private static final List<Locale> LOCALES = List.of(ENGLISH, ENGLISH, ENGLISH, ENGLISH, SIMPLIFIED, TRADITIONAL);

    private static final List<String> AMERICAN_ZONES =
            List.of("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles");

    private static final int[] AREA_CODES = {
        201, 202, 206, 212, 213, 214, 215, 216, 303, 305, 312, 313, 314, 404, 405, 408, 412, 414, 415, 503, 504, 512,
        513, 602, 612, 614, 615, 617, 619, 702
    };

    /** So many of a hundred allow the shop to ask them how they like it; each of them costs the replay a run or two. */
    private static final int MAY_BE_ASKED = 8;

    private final Map<Locale, Names> names =
            Stream.of(ENGLISH, SIMPLIFIED, TRADITIONAL).collect(Collectors.toMap(Function.identity(), Names::of));

    private final LocalDate today;

    /** @param today the day on which the demo begins */
    Cast(LocalDate today) {
        this.today = today;
    }

    /**
     * The customer of that number.
     *
     * @param owner login of the account manager; null for nobody
     * @param since the first purchase
     * @param callsLikely so many of a hundred consent to calls
     */
    DemoCustomer customer(int number, String owner, Instant since, int callsLikely) {
        FixedPerson fixed = FixedPerson.of(number);
        Locale locale = fixed != null ? fixed.locale() : locale(number);
        Names.Name name = fixed != null ? new Names.Name(fixed.fullName(), fixed.mailbox()) : name(locale, number);
        boolean mayMail = SupportingRole.consents(number, "email") || Dice.percent(70, "marketing by e-mail", number);
        return new DemoCustomer(
                number,
                ref(number),
                name.written(),
                email(name.mailbox(), number, fixed != null),
                phone(locale, number == FixedPerson.TOM_REED.number() ? SupportingRole.SUSAN_REED.number() : number),
                locale,
                zone(locale, number),
                owner,
                since,
                fixed != null ? fixed.consents("email") : mayMail,
                fixed != null ? fixed.consents("phone") : Dice.percent(callsLikely, "marketing by telephone", number),
                fixed != null ? fixed.consents("feedback") : Dice.percent(MAY_BE_ASKED, "feedback by e-mail", number),
                SupportingRole.consents(number, "visit"),
                birthday(number),
                null);
    }

    /** Li Na's is today, Simon Ericsson's was yesterday; nobody else has told. */
    private MonthDay birthday(int number) {
        if (number == FixedPerson.LI_NA.number()) {
            return MonthDay.from(today);
        }
        return number == SupportingRole.SIMON_ERICSSON.number() ? MonthDay.from(today.minusDays(1)) : null;
    }

    /** The shop's id of the customer of that number. */
    static String ref(int number) {
        return String.format(Locale.ROOT, "C-%04d", number);
    }

    /** The number of the customer of that ref. */
    static int number(String ref) {
        return Integer.parseInt(ref.substring(2));
    }

    private static Locale locale(int number) {
        SupportingRole role = SupportingRole.of(number);
        return role != null ? role.locale() : Dice.pick(LOCALES, "language", number);
    }

    private Names.Name name(Locale locale, int number) {
        SupportingRole role = SupportingRole.of(number);
        return role != null ? role.fullName() : names.get(locale).of(number);
    }

    /** In the domain that is nobody's; the number keeps namesakes apart. */
    private static String email(String mailbox, int number, boolean only) {
        return mailbox + (only ? "" : "." + number) + "@example.com";
    }

    /** A number that looks like one and is nobody's: 555-01xx in America, rows of zeros elsewhere. */
    static String phone(Locale locale, int number) {
        if (locale.equals(SIMPLIFIED)) {
            return String.format(Locale.ROOT, "+86 199 0000 %04d", number);
        } else if (locale.equals(TRADITIONAL)) {
            return String.format(Locale.ROOT, "+886 900 00%d %03d", number / 1000, number % 1000);
        }
        return String.format(Locale.ROOT, "+1 %d 555 01%02d", AREA_CODES[number / 100], number % 100);
    }

    /** Null for Grace Hill: she lives where the shop is, so that her welcome falls into the night. */
    private static ZoneId zone(Locale locale, int number) {
        if (number == FixedPerson.GRACE_HILL.number()) {
            return null;
        } else if (locale.equals(SIMPLIFIED)) {
            return ZoneId.of("Asia/Shanghai");
        } else if (locale.equals(TRADITIONAL)) {
            return ZoneId.of("Asia/Taipei");
        }
        return ZoneId.of(Dice.pick(AMERICAN_ZONES, "zone", number));
    }
}
