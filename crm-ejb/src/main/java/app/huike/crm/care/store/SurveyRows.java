package app.huike.crm.care.store;

import app.huike.crm.care.SurveyDefinition;
import app.huike.crm.care.SurveyKind;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The definitions of the surveys with their texts: two queries. */
final class SurveyRows {

    private final CrmDatabase database;

    SurveyRows(CrmDatabase database) {
        this.database = database;
    }

    List<SurveyDefinition> all() {
        Map<String, Map<String, SurveyDefinition.Texts>> texts = texts();
        return database.sql("select * from survey order by key").list(row -> definition(row, texts));
    }

    private static SurveyDefinition definition(Row row, Map<String, Map<String, SurveyDefinition.Texts>> texts)
            throws SQLException {
        return new SurveyDefinition(
                row.text("key"),
                row.constant("kind", SurveyKind.class),
                Duration.parse(row.text("rest")),
                Duration.parse(row.text("rest_same")),
                row.flag("about_case"),
                row.flag("active"),
                texts.getOrDefault(row.text("key"), Map.of()));
    }

    private Map<String, Map<String, SurveyDefinition.Texts>> texts() {
        Map<String, Map<String, SurveyDefinition.Texts>> all = new HashMap<>();
        database.sql("select * from survey_text")
                .list(row -> all.computeIfAbsent(row.text("survey"), key -> new HashMap<>())
                        .put(
                                row.text("language"),
                                new SurveyDefinition.Texts(
                                        row.text("title"),
                                        row.text("question"),
                                        row.text("lowest"),
                                        row.text("highest"),
                                        row.text("why"),
                                        row.text("refer"),
                                        row.text("contact"))));
        return all;
    }
}
