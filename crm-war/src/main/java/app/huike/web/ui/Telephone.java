package app.huike.web.ui;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** Telephone numbers as people read them: in the groups that are usual where they belong, with the code of the country. */
final class Telephone {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Telephone() {}

    /** Such as {@code +86 138 0013 8000}; what is no such number stays as it is. */
    static String read(String dialled) {
        try {
            return NUMBERS.format(NUMBERS.parse(dialled, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException noNumber) {
            return dialled;
        }
    }
}
