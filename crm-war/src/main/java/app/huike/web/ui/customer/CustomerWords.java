package app.huike.web.ui.customer;

import app.huike.crm.platform.BusinessClock;
import app.huike.web.ui.PageLook;
import app.huike.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a customer's page calls things: languages, hours, who did something, and why. */
@Named("customerWords")
@RequestScoped
public class CustomerWords {

    private static final String JOURNEY = "app.huike.crm.journey.journey";

    @Inject
    private PageLook page;

    @Inject
    private Texts texts;

    @Inject
    private BusinessClock clock;

    @Inject
    private KnownNames names;

    /** The name of the customer's language, in the reader's. */
    public String language(Locale locale) {
        return locale == null
                ? ""
                : texts.either("language." + locale.toLanguageTag(), "⟨⟩")
                        .replace("⟨⟨⟩⟩", locale.getDisplayName(page.getLocale()));
    }

    /** What time it is where the customer lives. */
    public String hour(ZoneId zone) {
        return zone == null
                ? ""
                : DateTimeFormatter.ofPattern(texts.get("format.time"), page.getLocale())
                        .format(clock.instant().atZone(zone));
    }

    /** Day and month of a birthday; the year is nobody's business. */
    public String dayOfYear(String birthday) {
        MonthDay day = MonthDay.parse("--" + birthday.substring(birthday.length() - "MM-DD".length()));
        return DateTimeFormatter.ofPattern(texts.get("format.dayOfYear"), page.getLocale())
                .format(day);
    }

    /** Who did something: a colleague's login, a process, the system itself, the customer. */
    public String actor(String actor) {
        if (actor == null) {
            return "";
        }
        if (actor.startsWith("process:")) {
            String key = actor.substring("process:".length());
            return texts.with("actor.process", process(key));
        }
        return texts.containsKey("actor." + actor) ? texts.get("actor." + actor) : colleague(actor);
    }

    /** A colleague's name by login; the login itself of one who has no account. */
    public String colleague(String login) {
        return login == null ? "" : names.of(login);
    }

    /** What a step of a process does; its id where it has no text. */
    public String step(String element) {
        return texts.containsKey("element." + element) ? texts.get("element." + element) : element;
    }

    /** What a message is called; its key where it has no name. */
    public String template(String key) {
        return texts.containsKey("template." + key) ? texts.get("template." + key) : key;
    }

    /** The name of a process. */
    public String process(String key) {
        return texts.containsKey("process." + key) ? texts.get("process." + key) : key;
    }

    /** The sentence of a rule that decided; empty where there is none. */
    public String reason(String reason) {
        if (reason == null || reason.isBlank()) {
            return "";
        }
        if (texts.containsKey("rule." + reason)) {
            return texts.get("rule." + reason);
        }
        ResourceBundle journey = Texts.bundle(JOURNEY, page.getLocale());
        String key = "reason." + reason;
        return journey.containsKey(key) ? journey.getString(key) : reason;
    }
}
