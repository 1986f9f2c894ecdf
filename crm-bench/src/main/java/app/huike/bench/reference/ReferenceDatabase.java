package app.huike.bench.reference;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** The product's database, in which the references have schemas of their own. */
public record ReferenceDatabase(String url, String user, String password) {

    /** Where the copied rows lie, and the tables of Camunda. */
    public static final String ROWS = "bench";

    /** Where the tables of Flowable lie, which have the same names. */
    public static final String FLOWABLE = "bench_flowable";

    /** The address with the schemas in which names are looked up, in that order. */
    String url(String schemas) {
        return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schemas;
    }

    CopiedRows rows() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(ROWS));
        try (Connection database = source.getConnection(user, password)) {
            return new CopiedRows(database);
        }
    }
}
