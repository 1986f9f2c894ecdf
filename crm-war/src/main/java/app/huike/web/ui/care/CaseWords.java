package app.huike.web.ui.care;

import app.huike.crm.care.CaseCategories;
import app.huike.crm.care.CaseCategory;
import app.huike.crm.care.CaseEntry;
import app.huike.crm.care.CaseView;
import app.huike.crm.care.DeadlineView;
import app.huike.crm.platform.BusinessClock;
import app.huike.web.ui.PageLook;
import app.huike.web.ui.Show;
import app.huike.web.ui.Texts;
import app.huike.web.ui.WrittenValue;
import app.huike.web.ui.customer.CustomerWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the pages of cases call things: categories, promises, lines of the history. */
@Named("caseWords")
@RequestScoped
public class CaseWords {

    @Inject
    private CaseCategories categories;

    @Inject
    private BusinessClock clock;

    @Inject
    private PageLook page;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    @Inject
    private WrittenValue written;

    @Inject
    private CustomerWords people;

    private Map<String, CaseCategory> tree;

    /** What may be chosen: each with the name of the one above it. */
    public Map<String, String> getChoices() {
        Map<String, String> choices = new LinkedHashMap<>();
        tree().values().stream()
                .filter(CaseCategory::active)
                .forEach(each -> choices.put(category(each.key()), each.key()));
        return choices;
    }

    /** The name of a category behind that of the one above it; the key itself of one that there is not. */
    public String category(String key) {
        CaseCategory category = key == null ? null : tree().get(key);
        if (category == null) {
            return key == null ? texts.get("case.unclassified") : key;
        }
        String name = category.name(page.getLocale());
        CaseCategory above = category.parent() == null ? null : tree().get(category.parent());
        return above == null ? name : texts.with("case.category.of", above.name(page.getLocale()), name);
    }

    private Map<String, CaseCategory> tree() {
        if (tree == null) {
            tree = categories.all().stream()
                    .collect(Collectors.toMap(
                            CaseCategory::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        }
        return tree;
    }

    /** How a promise stands now; while the clock stands, when it stopped. */
    public DeadlineView.Standing standing(CaseView one, DeadlineView deadline) {
        Instant moment = one.awaitingSince() == null ? clock.instant() : one.awaitingSince();
        return deadline.at(moment);
    }

    /** The promise that is due first; null where nothing runs. */
    public DeadlineView next(CaseView one) {
        return one.deadlines().stream()
                .filter(each -> each.metAt() == null)
                .min(Comparator.comparing(DeadlineView::dueAt))
                .orElse(null);
    }

    /** How long, such as {@code 2 h 5 min}. */
    public String length(Duration length) {
        if (length == null) {
            return "";
        }
        return texts.hours(length);
    }

    /** How long we promised to take, such as {@code 3 working days}. */
    public String promised(DeadlineView deadline) {
        Duration amount = Duration.parse(deadline.amount());
        if (amount.toDays() > 0) {
            return texts.with(deadline.working() ? "length.workingDays" : "length.days", amount.toDays());
        }
        return deadline.working() ? texts.with("length.working", length(amount)) : length(amount);
    }

    /** What a line of the history tells beyond its kind. */
    public List<String> details(CaseEntry entry) {
        Map<String, String> told = entry.detail();
        if (told.containsKey("amount")) {
            return List.of(written.of("amount", told.get("currency") + " " + told.get("amount")));
        }
        return told.entrySet().stream()
                .map(each -> detail(each.getKey(), each.getValue()))
                .toList();
    }

    private String detail(String name, String value) {
        return switch (name) {
            case "category" -> category(value);
            case "severity" -> texts.get("case.severity." + value);
            case "level" -> texts.get("case.level." + value);
            case "to" -> people.colleague(value);
            case "channel" -> texts.get("medium." + value);
            case "customer" -> value;
            default -> texts.containsKey("case." + name + "." + value)
                    ? texts.get("case." + name + "." + value)
                    : texts.with("case.detail." + name, value);
        };
    }

    /** For the figures: a share of a whole, such as {@code 4 of 5}. */
    public String of(long part, long whole) {
        return texts.with("case.partOf", show.number(part), show.number(whole));
    }
}
