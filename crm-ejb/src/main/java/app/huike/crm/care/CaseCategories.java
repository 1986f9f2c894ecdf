package app.huike.crm.care;

import app.huike.crm.care.domain.CategoryBook;
import app.huike.crm.security.Audit;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The door of the tree of categories. */
@Stateless
public class CaseCategories {

    private static final Set<String> LANGUAGES = Set.of("en", "zh-Hans", "zh-Hant");
    private static final int LONGEST_NAME = 80;

    @Inject
    private CategoryBook book;

    @Inject
    private Audit audit;

    /** The tree: each category behind its parent, in the shop's order; those that are no longer used as well. */
    public List<CaseCategory> all() {
        Rights.require(Permission.CASE_READ);
        return book.all();
    }

    /** Adds a category, or changes name, place and use of one. Refusals {@code FIELD_INVALID}, {@code FIELD_MISSING}. */
    public void put(CaseCategory category) {
        Rights.require(Permission.CASE_WORK_ALL);
        Check check = new Check();
        check.that(
                category.key() != null && category.key().matches("[a-z0-9-]{1,40}"),
                "key",
                category.key(),
                "1 to 40 of a-z, 0-9 and '-'");
        check.that(
                category.parent() == null || book.all().stream().anyMatch(mayBeParent(category)),
                "parent",
                category.parent(),
                "a category at the top of the tree");
        Map<String, String> names = new TreeMap<>();
        for (String language : LANGUAGES) {
            String name = check.line("names." + language, category.names().get(language), LONGEST_NAME);
            if (name == null) {
                check.missing("names." + language);
            } else {
                names.put(language, name);
            }
        }
        check.refuse();
        book.keep(new CaseCategory(category.key(), category.parent(), category.position(), category.active(), names));
        audit.record("CASE_CATEGORY_CHANGED", category.key(), Map.of("active", Boolean.toString(category.active())));
    }

    private static Predicate<CaseCategory> mayBeParent(CaseCategory child) {
        return other -> other.key().equals(child.parent())
                && other.parent() == null
                && !other.key().equals(child.key());
    }
}
