package app.huike.crm.customer;

import app.huike.crm.shared.Change;
import java.util.List;

/**
 * What a request says of a customer. Fields that it does not name stay as they are.
 *
 * @param ref the shop's own id: 1 to 64 of letters, digits and {@code . _ - :}
 * @param locale BCP 47, such as {@code zh-Hant}
 * @param spokenLanguage such as {@code de} or {@code zh-Hant}: in which the customer wants to be spoken with
 * @param timeZone IANA id
 * @param owner login of an account manager
 * @param birthday {@code --MM-DD} or a date
 * @param festivalCalendar name of a {@link FestivalCalendar}
 * @param consents statements to record; none named means none changed
 */
public record CustomerChange(
        String ref,
        Change<String> name,
        Change<String> email,
        Change<String> phone,
        Change<String> postalAddress,
        Change<String> locale,
        Change<String> spokenLanguage,
        Change<String> timeZone,
        Change<String> owner,
        Change<String> birthday,
        Change<String> festivalCalendar,
        List<ConsentStatement> consents) {

    public CustomerChange {
        consents = consents == null ? List.of() : consents;
    }

    /** One that says nothing of what the customer speaks. */
    public CustomerChange(
            String ref,
            Change<String> name,
            Change<String> email,
            Change<String> phone,
            Change<String> postalAddress,
            Change<String> locale,
            Change<String> timeZone,
            Change<String> owner,
            Change<String> birthday,
            Change<String> festivalCalendar,
            List<ConsentStatement> consents) {
        this(
                ref,
                name,
                email,
                phone,
                postalAddress,
                locale,
                Change.none(),
                timeZone,
                owner,
                birthday,
                festivalCalendar,
                consents);
    }

    /** One that says nothing of festivals either. */
    public CustomerChange(
            String ref,
            Change<String> name,
            Change<String> email,
            Change<String> phone,
            Change<String> postalAddress,
            Change<String> locale,
            Change<String> timeZone,
            Change<String> owner,
            Change<String> birthday,
            List<ConsentStatement> consents) {
        this(ref, name, email, phone, postalAddress, locale, timeZone, owner, birthday, Change.none(), consents);
    }

    /** One that says nothing but in which language the customer wants to be spoken with; null for the one of the locale. */
    public static CustomerChange ofSpokenLanguage(String ref, String language) {
        Change<String> none = Change.none();
        return new CustomerChange(
                ref, none, none, none, none, none, Change.to(language), none, none, none, none, List.of());
    }

    /** One that says nothing but whose festivals the customer keeps; null for the shop's. */
    public static CustomerChange ofFestivals(String ref, String calendar) {
        Change<String> none = Change.none();
        return new CustomerChange(ref, none, none, none, none, none, none, none, none, Change.to(calendar), List.of());
    }
}
