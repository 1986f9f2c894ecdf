package app.huike.crm.platform;

import java.sql.SQLException;

/** The database did not do what it was told; no refusal of the business, so the transaction is rolled back. */
public class DatabaseFailure extends RuntimeException {

    private final String state;

    public DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
        this.state = cause.getSQLState();
    }

    /** The database's own five characters, such as {@code 23505}; null where it gave none. */
    public String state() {
        return state;
    }
}
