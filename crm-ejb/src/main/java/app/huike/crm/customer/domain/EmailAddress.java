package app.huike.crm.customer.domain;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The syntax of e-mail addresses that mail servers take in practice: no quotes, no comments, a domain of at least two labels. */
final class EmailAddress {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    private EmailAddress() {}

    /** The address; empty for what is none. A domain in other scripts is kept in its ASCII form, as mail servers want it. */
    static Optional<Contact> parse(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1
                || at > LONGEST_LOCAL_PART
                || !LOCAL_PART.matcher(text.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return domain(text.substring(at + 1))
                .map(domain -> text.substring(0, at) + "@" + domain)
                .filter(address -> address.length() <= LONGEST)
                .map(address -> new Contact(ContactKind.EMAIL, address, address.toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> domain(String text) {
        try {
            String ascii = IDN.toASCII(text);
            String[] labels = ascii.split("\\.", -1);
            for (String label : labels) {
                if (!LABEL.matcher(label).matches()) {
                    return Optional.empty();
                }
            }
            boolean onlyDigits = labels[labels.length - 1].chars().allMatch(Character::isDigit);
            return labels.length < 2 || onlyDigits ? Optional.empty() : Optional.of(ascii);
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }
}
