package app.huike.crm.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The row at which a query's result stands, read by column name. What is null in the database is null here. */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public UUID id(String column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    public String text(String column) throws SQLException {
        return result.getString(column);
    }

    public Instant instant(String column) throws SQLException {
        OffsetDateTime value = result.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** A whole number; 0 where it is null. */
    public int whole(String column) throws SQLException {
        return result.getInt(column);
    }

    /** A whole number; 0 where it is null. */
    public long big(String column) throws SQLException {
        return result.getLong(column);
    }

    public boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
        String name = result.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** Minor units of the currency that stands in another column. */
    public Money money(String minorColumn, String currencyColumn) throws SQLException {
        long minor = result.getLong(minorColumn);
        return result.wasNull()
                ? null
                : Money.ofMinor(CurrencyUnit.of(result.getString(currencyColumn).trim()), minor);
    }
}
