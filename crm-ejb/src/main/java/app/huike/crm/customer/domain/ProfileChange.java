package app.huike.crm.customer.domain;

import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.FestivalCalendar;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.Check;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Applies what a request names to a customer, field by field, and collects what cannot be. */
public final class ProfileChange {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final Pattern SPOKEN = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?");

    /** Finds the account manager of a login. */
    public interface Owners extends Function<String, Optional<Owner>> {}

    /** An account manager and the team whose customers he gets. */
    public record Owner(UUID id, String team) {}

    private final Profile before;
    private final CustomerChange change;
    private final Check check;

    public ProfileChange(Profile before, CustomerChange change, Check check) {
        this.before = before;
        this.change = change;
        this.check = check;
    }

    /**
     * The customer after the change; only meaningful if the check passed.
     *
     * @param shopLocale tells where a telephone number is from if the customer's locale does not
     * @param today the shop's day
     * @param lock how the day of birth may change, and when this is
     */
    public Profile apply(Owners owners, Locale shopLocale, LocalDate today, BirthdayLock lock) {
        String locale = value(change.locale(), before.locale(), this::locale);
        Optional<Owner> owner = owner(owners);
        Birthday birthday = value(change.birthday(), before.birthday(), text -> birthday(text, today));
        return new Profile(
                before.id(),
                before.ref(),
                value(change.name(), before.name(), text -> check.line("name", text, LONGEST_NAME)),
                locale,
                value(change.spokenLanguage(), before.spokenLanguage(), this::spokenLanguage),
                value(change.timeZone(), before.timeZone(), this::timeZone),
                change.owner().named() ? owner.map(Owner::id).orElse(null) : before.ownerId(),
                owner.map(Owner::team).orElse(before.team()),
                birthday,
                lock.setAt(before, birthday),
                value(change.festivalCalendar(), before.festivalCalendar(), this::festivalCalendar),
                before.createdAt(),
                before.erasedAt(),
                contacts(region(locale, shopLocale)));
    }

    private Map<ContactKind, Contact> contacts(String region) {
        Map<ContactKind, Contact> contacts = new EnumMap<>(ContactKind.class);
        contacts.putAll(before.contacts());
        contact(contacts, ContactKind.EMAIL, change.email(), this::email);
        contact(contacts, ContactKind.PHONE, change.phone(), text -> phone(text, region));
        contact(contacts, ContactKind.POST, change.postalAddress(), this::postalAddress);
        return contacts;
    }

    private static void contact(
            Map<ContactKind, Contact> contacts,
            ContactKind kind,
            Change<String> named,
            Function<String, Contact> reading) {
        if (named.named()) {
            Contact contact = blank(named.value()) ? null : reading.apply(named.value());
            if (contact == null) {
                contacts.remove(kind);
            } else {
                contacts.put(kind, contact);
            }
        }
    }

    private static <T> T value(Change<String> named, T before, Function<String, T> reading) {
        if (!named.named()) {
            return before;
        }
        return blank(named.value()) ? null : reading.apply(named.value());
    }

    private Contact email(String text) {
        return found("email", text, EmailAddress.parse(text.strip()), "an address such as name@example.com");
    }

    private Contact phone(String text, String region) {
        return found(
                "phone",
                text,
                PhoneNumber.parse(text, region),
                "a number with its country code, such as +1 212 555 0123");
    }

    private Contact postalAddress(String text) {
        String clean = check.lines("postalAddress", text, LONGEST_ADDRESS);
        return clean == null ? null : PostalAddress.of(clean);
    }

    private String locale(String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text.strip()).build();
            boolean known = Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage());
            check.that(known && text.length() <= 35, "locale", text, "a language tag such as en, zh-Hans or de-AT");
            return locale.toLanguageTag();
        } catch (IllformedLocaleException noTag) {
            check.that(false, "locale", text, "a language tag such as en, zh-Hans or de-AT");
            return null;
        }
    }

    private String spokenLanguage(String text) {
        String language = text.strip();
        check.that(SPOKEN.matcher(language).matches(), "spokenLanguage", text, "a language such as en, yue or zh-Hant");
        return language;
    }

    private String timeZone(String text) {
        boolean known = ZoneId.getAvailableZoneIds().contains(text.strip());
        check.that(known, "timeZone", text, "an IANA time zone such as Europe/Berlin");
        return text.strip();
    }

    private Birthday birthday(String text, LocalDate today) {
        return found(
                "birthday", text, Birthday.parse(text.strip(), today), "--MM-DD, or a date that is not in the future");
    }

    private FestivalCalendar festivalCalendar(String text) {
        Optional<FestivalCalendar> calendar = Arrays.stream(FestivalCalendar.values())
                .filter(each -> each.name().equals(text.strip()))
                .findFirst();
        return found("festivalCalendar", text, calendar, "one of " + Arrays.toString(FestivalCalendar.values()));
    }

    private Optional<Owner> owner(Owners owners) {
        if (!change.owner().named() || blank(change.owner().value())) {
            return Optional.empty();
        }
        String login = change.owner().value().strip();
        Optional<Owner> owner = owners.apply(login.toLowerCase(Locale.ROOT));
        check.that(owner.isPresent(), "owner", login, "the login of an active account manager or lead");
        return owner;
    }

    private <T> T found(String field, String text, Optional<T> value, String reason) {
        check.that(value.isPresent(), field, text, reason);
        return value.orElse(null);
    }

    private static String region(String locale, Locale shopLocale) {
        String region = locale == null ? null : PhoneNumber.region(Locale.forLanguageTag(locale));
        return region == null ? PhoneNumber.region(shopLocale) : region;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
