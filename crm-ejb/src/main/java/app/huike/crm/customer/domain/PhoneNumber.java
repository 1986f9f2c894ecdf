package app.huike.crm.customer.domain;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Locale;
import java.util.Optional;

/** Telephone numbers, kept as E.164. */
final class PhoneNumber {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumber() {}

    /**
     * The number; empty for what cannot be one. Only its length is checked against the country's plan: plans change faster than libraries,
     * and a number that does not exist shows itself with the first call.
     *
     * @param region where a number without a country code is from; null where nobody knows, and such a number is refused
     */
    static Optional<Contact> parse(String text, String region) {
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(text, region);
            if (NUMBERS.isPossibleNumberWithReason(number) != ValidationResult.IS_POSSIBLE || number.hasExtension()) {
                return Optional.empty();
            }
            String dialled = NUMBERS.format(number, PhoneNumberFormat.E164);
            return Optional.of(new Contact(ContactKind.PHONE, dialled, dialled));
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /** Where people who speak like that have their telephones; null where the locale does not say. */
    static String region(Locale locale) {
        if (locale == null) {
            return null;
        }
        if (!locale.getCountry().isEmpty()) {
            return locale.getCountry();
        }
        return switch (locale.getScript()) {
            case "Hant" -> "TW";
            case "Hans" -> "CN";
            default -> null;
        };
    }
}
