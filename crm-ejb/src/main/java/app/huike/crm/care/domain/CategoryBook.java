package app.huike.crm.care.domain;

import app.huike.crm.care.CaseCategory;
import java.util.List;

/** What the doors ask of the database about the tree of categories. */
public interface CategoryBook {

    /** All categories, parents before children, in the shop's order. */
    List<CaseCategory> all();

    /** Whether cases may be put there. */
    boolean active(String key);

    /** Adds a category or changes name, order and use of one. */
    void keep(CaseCategory category);
}
