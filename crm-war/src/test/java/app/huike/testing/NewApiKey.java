package app.huike.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;

/** Keys of demo accounts, made beside the product as an administrator would with the page. */
public final class NewApiKey {

    private NewApiKey() {}

    /** @param scopes as the page keeps them; null for all that the user may */
    public static String of(String login, String scopes) {
        String secret = "hk_" + UUID.randomUUID();
        try (Connection connection = RunningHuike.shared().database().connect();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into api_key (id, user_id, name, key_hash, scopes, created_at)"
                                + " select gen_random_uuid(), id, 'test', ?, ?, now() from app_user where login = ?")) {
            insert.setString(
                    1,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest(secret.getBytes(StandardCharsets.UTF_8))));
            insert.setString(2, scopes);
            insert.setString(3, login);
            if (insert.executeUpdate() != 1) {
                throw new IllegalStateException("no account " + login);
            }
            return secret;
        } catch (SQLException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
