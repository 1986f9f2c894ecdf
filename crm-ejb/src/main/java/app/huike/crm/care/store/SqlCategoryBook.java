package app.huike.crm.care.store;

import app.huike.crm.care.CaseCategory;
import app.huike.crm.care.domain.CategoryBook;
import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** The tree of categories in PostgreSQL. */
@Dependent
class SqlCategoryBook implements CategoryBook {

    @Inject
    CrmDatabase database;

    @Override
    public List<CaseCategory> all() {
        return database.sql("select c.*, t.languages, t.names from case_category c"
                        + " left join case_category top on top.key = c.parent"
                        + " join (select category, array_agg(language order by language) as languages,"
                        + " array_agg(name order by language) as names from case_category_text group by category) t"
                        + " on t.category = c.key"
                        + " order by coalesce(top.position, c.position), coalesce(top.key, c.key), c.parent nulls first,"
                        + " c.position, c.key")
                .list(row -> new CaseCategory(
                        row.text("key"),
                        row.text("parent"),
                        row.integer("position"),
                        row.flag("active"),
                        row.pairs("languages", "names")));
    }

    @Override
    public boolean active(String key) {
        return database.sql("select 1 from case_category where key = :key and active")
                .set("key", key)
                .any();
    }

    @Override
    public void keep(CaseCategory category) {
        database.sql(
                        "insert into case_category (key, parent, position, active) values (:key, :parent, :position, :active)"
                                + " on conflict (key) do update set parent = excluded.parent, position = excluded.position,"
                                + " active = excluded.active")
                .set("key", category.key())
                .set("parent", category.parent())
                .set("position", category.position())
                .set("active", category.active())
                .update();
        category.names().forEach((language, name) -> database.sql(
                        "insert into case_category_text (category, language, name) values (:key, :language, :name)"
                                + " on conflict (category, language) do update set name = excluded.name")
                .set("key", category.key())
                .set("language", language)
                .set("name", name)
                .update());
    }
}
