package app.huike.crm.platform;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;

/** A collection as PostgreSQL reads an array. The driver's own way looks at each character of each value, which is felt in sets of thousands. */
final class ArrayText {

    private static final int USUAL_LENGTH = 40;

    private ArrayText() {}

    static String of(Collection<?> values) {
        StringBuilder text = new StringBuilder(2 + values.size() * USUAL_LENGTH).append('{');
        for (Object value : values) {
            if (text.length() > 1) {
                text.append(',');
            }
            append(text, value);
        }
        return text.append('}').toString();
    }

    private static void append(StringBuilder text, Object value) {
        if (value == null) {
            text.append("NULL");
        } else if (value instanceof Instant moment) {
            text.append(LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), ZoneOffset.UTC))
                    .append('Z');
        } else if (value instanceof UUID || value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            quote(text, value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }

    private static void quote(StringBuilder text, String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char one = value.charAt(i);
            if (one == '"' || one == '\\') {
                text.append('\\');
            }
            text.append(one);
        }
        text.append('"');
    }
}
