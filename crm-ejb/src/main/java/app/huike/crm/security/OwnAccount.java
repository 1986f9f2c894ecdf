package app.huike.crm.security;

import app.huike.crm.security.domain.PasswordRule;
import app.huike.crm.security.domain.Person;
import app.huike.crm.security.domain.PersonBook;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** The door of what each user decides alone: the own password, language and look of the pages. */
@Stateless
public class OwnAccount {

    @Inject
    private PersonBook book;

    @Inject
    private PasswordHashes hashes;

    @Inject
    private Audit audit;

    /** Changes the password of whoever acts; other sessions end. Refusals {@code PASSWORD_WRONG}, {@code PASSWORD_WEAK}. */
    public Account changePassword(String current, String next) {
        Person person = own();
        if (!hashes.match(current == null ? "" : current, person.passwordHash())) {
            throw Refused.rule("PASSWORD_WRONG");
        }
        PasswordRule.check(person.login(), next);
        person.password(hashes.of(next));
        audit.record("PASSWORD_SET", person.login(), Map.of());
        return Account.of(person);
    }

    /** Stores the language that whoever acts wants to read; null for the browser's. */
    public void chooseLocale(String tag) {
        own().locale(tag);
    }

    /** Stores how whoever acts wants pages to look. */
    public void chooseLook(Look look) {
        own().look(look);
    }

    private Person own() {
        return book.find(Rights.requireColleague().userId()).orElseThrow(() -> Refused.unknown("PERSON_UNKNOWN"));
    }
}
