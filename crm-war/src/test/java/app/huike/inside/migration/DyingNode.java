package app.huike.inside.migration;

import app.huike.crm.platform.CrmDatabase;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** A node that takes a run of a move and dies over it: its transaction holds the row until the database notices that nobody is there. */
@ApplicationScoped
public class DyingNode {

    @Resource(lookup = CrmDatabase.NAME)
    private DataSource database;

    private Connection transaction;

    /** As a node takes it, but the last of those whose turn it is. */
    void takeLast(UUID move) throws SQLException {
        transaction = database.getConnection();
        transaction.setAutoCommit(false);
        try (PreparedStatement take = transaction.prepareStatement(
                "select no from stage_migration_row where migration_id = ? and state = 'PLANNED' order by no desc limit 1"
                        + " for update skip locked")) {
            take.setObject(1, move);
            if (!take.executeQuery().next()) {
                throw new AssertionError("nobody is left to be moved");
            }
        }
    }

    void die() throws SQLException {
        transaction.rollback();
        transaction.close();
    }
}
