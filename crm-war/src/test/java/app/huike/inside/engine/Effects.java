package app.huike.inside.engine;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Settings;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;

/** A door like those of the business: what it writes belongs to the transaction at hand. The tables forbid nothing, so that a second effect would show. */
@Stateless
public class Effects {

    static final String PROCESS = "effectProof";

    @Resource(lookup = CrmDatabase.NAME)
    private DataSource database;

    @PersistenceContext(unitName = "crm")
    private EntityManager entities;

    @Inject
    private Settings business;

    @Inject
    private RuntimeService engine;

    /** Makes the tables anew. */
    public void prepare() {
        execute("drop table if exists proof_effect, proof_attempt, proof_commit");
        execute("create table proof_effect (id text not null)");
        execute("create table proof_attempt (id text not null)");
        execute("create table proof_commit (id text constraint proof_at_commit unique deferrable initially deferred)");
    }

    public void byJdbc(String id) {
        execute("insert into proof_effect values (?)", id);
    }

    public void byHibernate(String id) {
        entities.createNativeQuery("insert into proof_effect values (?1)")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Goes well until the commit, which the database refuses. */
    public void breakAtCommit(String id) {
        execute("insert into proof_commit values (?)", id);
        execute("insert into proof_commit values (?)", id);
    }

    /** Remembers, whatever becomes of the job, that it was begun; the number of attempts so far. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long attempt(String id) {
        execute("insert into proof_attempt values (?)", id);
        return count("select count(*) from proof_attempt where id = ?", id);
    }

    public void start(List<String> ids) {
        ids.forEach(id -> engine.startProcessInstanceByKey(PROCESS, id));
    }

    public void businessAndStart(String id) {
        business.set(id, "x", "test");
        engine.startProcessInstanceByKey(PROCESS, id);
    }

    public void businessAndStartThenFail(String id) {
        businessAndStart(id);
        throw new IllegalStateException("after both");
    }

    /** The engine refuses the variable; that it is caught here must not save what was written before. */
    public void businessThenEngineFails(String id) {
        business.set(id, "x", "test");
        try {
            engine.startProcessInstanceByKey(PROCESS, id, Map.of("refused", new StringBuilder()));
        } catch (RuntimeException swallowed) {
            // the caller goes on as if nothing had happened
        }
    }

    public boolean businessHas(String id) {
        return business.get(id).isPresent();
    }

    public long count(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = prepared(connection, sql, values);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A text and a number for each row. */
    public Map<String, Long> counts(String sql) {
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(sql)) {
            Map<String, Long> counts = new TreeMap<>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void execute(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
        return statement;
    }
}
