package app.huike.web.rest.common;

import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import java.util.UUID;
import java.util.regex.Pattern;

/** The shop's own ids, and ours, as they stand in addresses. */
public final class Refs {

    static final String FORM = "1 to 64 of letters, digits and . _ - :";

    private static final Pattern REF = Pattern.compile("[\\p{L}\\p{N}._:-]{1,64}");
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern TOKEN = Pattern.compile("[!-~]{1,64}");

    private Refs() {}

    static boolean isOne(String text) {
        return REF.matcher(text).matches();
    }

    /** A ref in an address, of something that is there: what cannot be a ref is not there. */
    public static String known(String ref, String unknownCode) {
        if (!isOne(ref)) {
            throw Refused.unknown(unknownCode);
        }
        return ref;
    }

    /** A ref in an address, of something that may be made. */
    public static String wanted(String name, String ref) {
        if (!isOne(ref)) {
            throw Refused.invalid(FieldProblem.invalid(name, ref, FORM));
        }
        return ref;
    }

    /** One of our ids in an address. */
    public static UUID id(String id, String unknownCode) {
        if (!UUID_FORM.matcher(id).matches()) {
            throw Refused.unknown(unknownCode);
        }
        return UUID.fromString(id);
    }

    /** An id or code of printable characters in an address. */
    public static String token(String token, String unknownCode) {
        if (!TOKEN.matcher(token).matches()) {
            throw Refused.unknown(unknownCode);
        }
        return token;
    }
}
