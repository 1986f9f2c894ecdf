package app.huike.crm.security;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.PersonSkills.Certificate;
import app.huike.crm.security.domain.Person;
import app.huike.crm.security.domain.PersonBook;
import app.huike.crm.security.domain.SkillBook;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The door of what people can do: the languages that they speak with customers, and what they have learnt. Leads say it. */
@Stateless
public class Skills {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?");
    private static final Pattern CERTIFICATE = Pattern.compile("[a-z0-9-]{1,40}");

    @Inject
    private SkillBook book;

    @Inject
    private PersonBook people;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    @Inject
    private Audit audit;

    /** Of all who work on tasks, by name. */
    public List<PersonSkills> all() {
        Rights.require(Permission.TASK_WORK_ALL);
        return book.all();
    }

    /**
     * Somebody speaks these languages and no others. Refusals {@code PERSON_UNKNOWN}, {@code FIELD_INVALID}.
     *
     * @param languages such as {@code en}, {@code zh-Hant}
     */
    public void setLanguages(String login, Set<String> languages) {
        Rights.require(Permission.TASK_WORK_ALL);
        Check check = new Check();
        languages.forEach(language ->
                check.that(LANGUAGE.matcher(language).matches(), "languages", language, "such as en, de or zh-Hant"));
        check.refuse();
        book.setLanguages(known(login).id(), languages);
        audit.record("LANGUAGES_SET", login, Map.of("languages", String.join(" ", new TreeSet<>(languages))));
    }

    /** Somebody has learnt that; said again, it holds for longer. Refusals {@code PERSON_UNKNOWN}, {@code FIELD_INVALID}, {@code FIELD_MISSING}. */
    public void certify(String login, Certificate certificate) {
        Actor actor = Rights.require(Permission.TASK_WORK_ALL);
        Check check = new Check();
        if (certificate.key() == null || certificate.key().isBlank()) {
            check.missing("certificate");
        } else {
            check.that(
                    CERTIFICATE.matcher(certificate.key()).matches(),
                    "certificate",
                    certificate.key(),
                    "at most 40 of a-z, 0-9 and '-', such as repair");
        }
        check.that(
                !certificate.isOver(shop.dayOf(clock.instant())),
                "validUntil",
                certificate.validUntil(),
                "today or later");
        check.refuse();
        book.add(known(login).id(), certificate, actor.login(), clock.instant());
        audit.record("CERTIFICATE_ENTERED", login, Map.of("certificate", certificate.key()));
    }

    /** It no longer holds; without one nothing happens. Refusal {@code PERSON_UNKNOWN}. */
    public void withdraw(String login, String certificate) {
        Rights.require(Permission.TASK_WORK_ALL);
        if (book.remove(known(login).id(), certificate)) {
            audit.record("CERTIFICATE_WITHDRAWN", login, Map.of("certificate", certificate));
        }
    }

    /**
     * What somebody lacks today of what is needed, in words between blanks; empty for nothing. For other rooms, which ask for their own rights.
     *
     * @param certificate null for none
     * @param language null for any
     */
    public String lacks(String login, String certificate, String language) {
        Rights.requireSomebody();
        return certificate == null && language == null
                ? ""
                : book.lacks(login, certificate, language, shop.dayOf(clock.instant()));
    }

    /** Whether anybody of that team who works on tasks lacks nothing of it today. For other rooms, which ask for their own rights. */
    public boolean anybody(String team, String certificate, String language) {
        Rights.requireSomebody();
        return book.anybody(team, certificate, language, shop.dayOf(clock.instant()));
    }

    private Person known(String login) {
        return people.find(login == null ? "" : login).orElseThrow(() -> Refused.unknown("PERSON_UNKNOWN"));
    }
}
