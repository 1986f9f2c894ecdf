package app.huike.crm.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a link for customers carries: an id and its signature for one use (HMAC-SHA-256), 64 characters that may stand in an address. Who does
 * not have the secret cannot make one, nor change the id in one, nor use one for something else.
 */
public final class SignedToken {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID_LENGTH = 16;
    private static final int LENGTH = 64;

    private SignedToken() {}

    /** The token of an id for that use, such as {@code unsubscribe}. */
    public static String of(String use, UUID subject, byte[] secret) {
        byte[] id = bytes(subject);
        byte[] signature = sign(use, id, secret);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(id.length + signature.length)
                        .put(id)
                        .put(signature)
                        .array());
    }

    /** The id of a token; empty where the signature is not ours. Takes the same time wherever the first difference lies. */
    public static Optional<UUID> read(String use, String token, byte[] secret) {
        if (token == null || token.length() != LENGTH) {
            return Optional.empty();
        }
        byte[] raw;
        try {
            raw = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        byte[] id = Arrays.copyOf(raw, ID_LENGTH);
        byte[] signature = Arrays.copyOfRange(raw, ID_LENGTH, raw.length);
        return MessageDigest.isEqual(signature, sign(use, id, secret)) ? Optional.of(id(id)) : Optional.empty();
    }

    private static byte[] sign(String use, byte[] id, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update((use + ":").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(id);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_LENGTH)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID id(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
