package app.huike.web.ui.messaging;

import app.huike.crm.messaging.MessageTemplates;
import app.huike.crm.messaging.TemplatePreviews;
import app.huike.crm.messaging.TemplateSummary;
import app.huike.crm.messaging.TemplateView;
import app.huike.crm.shared.Refused;
import app.huike.web.ui.RefusalTexts;
import app.huike.web.ui.Say;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What customers are written: the list, and one template in one language, as it is and as somebody is writing it. */
@Named("editTemplate")
@RequestScoped
public class EditTemplate {

    /** A template in one language as it would be read; instead of it why it cannot be made. */
    public record Look(String language, TemplatePreviews.Preview preview, String problem) {}

    @Inject
    private HttpServletRequest request;

    @Inject
    private MessageTemplates templates;

    @Inject
    private TemplatePreviews previews;

    @Inject
    private RefusalTexts refusals;

    @Inject
    private Say say;

    private String key;
    private String language;
    private String customer;
    private String subject;
    private String text;
    private String html;
    private String edition;
    private boolean changed;
    private TemplateView seen;

    /** Background requests carry the page's address, but do not tell it to the page. */
    @PostConstruct
    void begin() {
        key = request.getParameter("key");
        language = request.getParameter("language");
        customer = request.getParameter("customer");
    }

    public List<TemplateSummary> getAll() {
        return templates.list();
    }

    /** The page's first step: without such a template there is no such page. */
    public String look() {
        getSeen();
        return null;
    }

    public TemplateView getSeen() {
        if (seen == null) {
            seen = templates.get(key, getLanguage());
        }
        return seen;
    }

    /** All languages, with the customer who was chosen. */
    public List<Look> getLooks() {
        return MessageTemplates.LANGUAGES.stream().map(this::look).toList();
    }

    private Look look(String each) {
        try {
            return new Look(each, previews.preview(key, each, customer), null);
        } catch (Refused refused) {
            return new Look(each, null, refusals.of(refused));
        }
    }

    public String save() {
        return did(
                "template.saved",
                () -> templates.save(key, getLanguage(), getEdition(), getSubject(), getText(), getHtml()));
    }

    public String discard() {
        return did("template.discarded", () -> templates.discard(key, getLanguage(), getEdition()));
    }

    public String restore(int version) {
        return did("template.restored", () -> templates.restore(key, getLanguage(), getEdition(), version));
    }

    public String publish() {
        return did("template.published", () -> templates.publish(key));
    }

    public String test() {
        return did("template.tested", () -> previews.sendToMyself(key, getLanguage(), customer));
    }

    private String did(String done, Runnable deed) {
        if (!say.did(() -> knowing(deed))) {
            return null;
        }
        say.goodThere(done);
        return "/templates/template.xhtml?faces-redirect=true&key=" + key + "&language=" + getLanguage()
                + (customer == null || customer.isBlank() ? "" : "&customer=" + customer.strip());
    }

    /** Who was told that somebody else came first, sees that text, and does it knowingly the next time. */
    private void knowing(Runnable deed) {
        try {
            deed.run();
        } catch (Refused refused) {
            if ("TEMPLATE_CHANGED".equals(refused.code())) {
                changed = true;
                seen = null;
                edition = getSeen().edition();
            }
            throw refused;
        }
    }

    /** Whether somebody else came first. */
    public boolean isChanged() {
        return changed;
    }

    /** With which the writing began. */
    public String getEdition() {
        return edition == null ? getSeen().edition() : edition;
    }

    public void setEdition(String edition) {
        this.edition = edition;
    }

    public List<String> getLanguages() {
        return MessageTemplates.LANGUAGES;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getLanguage() {
        return language == null || language.isBlank() ? MessageTemplates.LANGUAGES.get(0) : language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public String getSubject() {
        return subject == null ? getSeen().shown().subject() : subject;
    }

    public void setSubject(String subject) {
        this.subject = subject == null ? "" : subject;
    }

    public String getText() {
        return text == null ? getSeen().shown().text() : text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public String getHtml() {
        return html == null ? getSeen().shown().html() : html;
    }

    public void setHtml(String html) {
        this.html = html == null ? "" : html;
    }
}
