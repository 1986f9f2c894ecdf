package app.huike.lifecycle.task;

import app.huike.crm.customer.CustomerView;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Skills;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;

/** What people must be able to do for a task: something that they have learnt, and the customer's language. */
@ApplicationScoped
class TaskSkills {

    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    @Inject
    private CrmDatabase database;

    @Inject
    private Skills skills;

    @Inject
    private Shop shop;

    /**
     * What a task needs.
     *
     * @param certificate null for nothing
     * @param language null for any
     */
    record Needs(String certificate, String language) {}

    /** Of a new task about a customer. Where the diagram says so, what nobody of the customer's team can do today is not needed. */
    Needs needs(TaskForm form, CustomerView customer) {
        String certificate = form.certificate();
        String language = form.needsLanguage() ? language(customer) : null;
        if (!form.fallsToAnybody()) {
            return new Needs(certificate, language);
        }
        return new Needs(
                certificate != null && skills.anybody(customer.team(), certificate, null) ? certificate : null,
                language != null && skills.anybody(customer.team(), null, language) ? language : null);
    }

    /** Whether a new task may be given to somebody. */
    boolean fits(String login, Needs needs) {
        return skills.lacks(login, needs.certificate(), needs.language()).isEmpty();
    }

    /** What somebody lacks for a task, in words between blanks; empty for nothing. */
    String lacks(String task, String login) {
        return database.sql(
                        "select needs_certificate, case when needs_language then language end as language from lifecycle_task where id = :id")
                .set("id", task)
                .one(row -> skills.lacks(login, row.text("needs_certificate"), row.text("language")))
                .orElse("");
    }

    /** Refusal {@code SKILL_MISSING}. */
    void require(String task, String login) {
        String lacks = lacks(task, login);
        if (!lacks.isEmpty()) {
            throw missing(lacks);
        }
    }

    static Refused missing(String lacks) {
        return Refused.rule("SKILL_MISSING").with("skill", lacks);
    }

    /** The one in which the customer wants to be spoken with, else as lists tell languages apart: Chinese by how it is written. */
    private String language(CustomerView customer) {
        if (customer.spokenLanguage() != null) {
            return customer.spokenLanguage();
        }
        Locale locale = customer.locale() == null ? shop.locale() : customer.locale();
        if (!locale.getLanguage().equals("zh")) {
            return locale.getLanguage();
        }
        boolean traditional = locale.getScript().equals("Hant") || TRADITIONAL.contains(locale.getCountry());
        return traditional ? "zh-Hant" : "zh-Hans";
    }
}
