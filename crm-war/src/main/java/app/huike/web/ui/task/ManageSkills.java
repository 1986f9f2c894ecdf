package app.huike.web.ui.task;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.PersonSkills;
import app.huike.crm.security.PersonSkills.Certificate;
import app.huike.crm.security.Skills;
import app.huike.web.ui.PageLook;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What people can do: their languages, and what they have learnt and until when it holds. For leads. */
@Named("manageSkills")
@RequestScoped
public class ManageSkills {

    private static final String PAGE = "/tasks/skills.xhtml?faces-redirect=true";
    private static final int SOON = 30;

    @Inject
    private Skills skills;

    @Inject
    private PageLook page;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    @Inject
    private Say say;

    private String speaker;
    private String languages;
    private String learner;
    private String certificate;
    private String validUntil;
    private List<PersonSkills> all;

    public List<PersonSkills> getAll() {
        if (all == null) {
            all = skills.all();
        }
        return all;
    }

    public String setSpoken() {
        TreeSet<String> tags = languages == null
                ? new TreeSet<>()
                : Arrays.stream(languages.strip().split("[\\s,，、;；]+"))
                        .filter(tag -> !tag.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!say.did(() -> skills.setLanguages(speaker, tags))) {
            return null;
        }
        say.goodThere("skills.languagesSet");
        return PAGE;
    }

    public String certify() {
        LocalDate until = null;
        try {
            until = validUntil == null || validUntil.isBlank() ? null : LocalDate.parse(validUntil.strip());
        } catch (DateTimeException nonsense) {
            say.badAt("validUntil", "absence.noDay");
            return null;
        }
        Certificate learnt = new Certificate(certificate == null ? null : certificate.strip(), until);
        if (!say.did(() -> skills.certify(learner, learnt))) {
            return null;
        }
        say.goodThere("skills.certified");
        return PAGE;
    }

    public void withdraw(String login, String key) {
        if (say.did(() -> skills.withdraw(login, key))) {
            say.good("skills.withdrawn");
        }
        all = null;
    }

    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(page.getLocale());
    }

    /** {@code over}, {@code soon} or {@code held}. */
    public String standing(Certificate one) {
        LocalDate today = shop.dayOf(clock.instant());
        if (one.isOver(today)) {
            return "over";
        }
        return one.isOver(today.plusDays(SOON)) ? "soon" : "held";
    }

    /** Login of who speaks the languages. */
    public String getSpeaker() {
        return speaker;
    }

    public void setSpeaker(String speaker) {
        this.speaker = speaker;
    }

    public String getLanguages() {
        return languages;
    }

    public void setLanguages(String languages) {
        this.languages = languages;
    }

    /** Login of who has learnt something. */
    public String getLearner() {
        return learner;
    }

    public void setLearner(String learner) {
        this.learner = learner;
    }

    public String getCertificate() {
        return certificate;
    }

    public void setCertificate(String certificate) {
        this.certificate = certificate;
    }

    public String getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(String validUntil) {
        this.validUntil = validUntil;
    }
}
