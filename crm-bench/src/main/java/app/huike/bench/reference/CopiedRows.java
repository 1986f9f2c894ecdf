package app.huike.bench.reference;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows that the product has written for one customer, by the step that wrote them, to be written again for any other. */
public final class CopiedRows {

    /** Stands in a value for the twelve hexadecimal digits of a customer's number. */
    public static final String HEX = "{h}";

    /** The same for the number itself. */
    public static final String NUMBER = "{n}";

    /** Where they are kept: the step, in which order, the statement and its values. */
    public static final String TABLE =
            "create table written (step text not null, no serial, statement text not null, texts text[] not null)";

    private record Row(String statement, String[] texts) {}

    private final Map<String, List<Row>> rows = new TreeMap<>();

    /** Reads them. */
    public CopiedRows(Connection database) throws SQLException {
        try (Statement ask = database.createStatement();
                ResultSet found = ask.executeQuery("select step, statement, texts from written order by no")) {
            while (found.next()) {
                Array texts = found.getArray(3);
                rows.computeIfAbsent(found.getString(1), key -> new ArrayList<>())
                        .add(new Row(found.getString(2), (String[]) texts.getArray()));
            }
        }
    }

    /** Writes those of a step for the customer of a number. */
    void write(String step, long number, Connection database) throws SQLException {
        for (Row row : rows.getOrDefault(step, List.of())) {
            try (PreparedStatement insert = database.prepareStatement(row.statement())) {
                for (int i = 0; i < row.texts().length; i++) {
                    insert.setString(i + 1, of(number, row.texts()[i]));
                }
                insert.executeUpdate();
            }
        }
    }

    private static String of(long number, String text) {
        return text == null
                ? null
                : text.replace(HEX, String.format("%012x", number)).replace(NUMBER, Long.toString(number));
    }
}
