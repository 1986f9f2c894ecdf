package app.huike.launch;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords that no person types. */
final class Secret {
    private static final int BYTES = 24;

    private Secret() {}

    static String random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
