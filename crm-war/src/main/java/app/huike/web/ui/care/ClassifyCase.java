package app.huike.web.ui.care;

import app.huike.crm.care.CaseWork;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the case is about, and how grave it is. */
@Named("classifyCase")
@RequestScoped
public class ClassifyCase {

    @Inject
    private CaseWork work;

    @Inject
    private SeeCase page;

    @Inject
    private Say say;

    private String category;
    private Integer severity;

    public String classify() {
        if (category == null || category.isBlank()) {
            say.badAt("category", "case.choose");
            return null;
        }
        if (severity == null) {
            say.badAt("severity", "case.choose");
            return null;
        }
        if (!say.did(() -> work.classify(page.getSeen().id(), category, severity))) {
            return null;
        }
        say.goodThere("case.classified");
        return page.again();
    }

    public String getCategory() {
        return category == null ? page.getSeen().category() : category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public Integer getSeverity() {
        return severity == null ? page.getSeen().severity() : severity;
    }

    public void setSeverity(Integer severity) {
        this.severity = severity;
    }
}
