package app.huike.crm.customer.domain;

import java.text.Normalizer;
import java.util.Locale;

/** Postal addresses, as people write them. */
final class PostalAddress {

    private PostalAddress() {}

    /** The address; two that differ in capitals, blanks, breaks or punctuation only are the same place. */
    static Contact of(String text) {
        String place = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]+", " ")
                .strip();
        return new Contact(ContactKind.POST, text, place);
    }
}
