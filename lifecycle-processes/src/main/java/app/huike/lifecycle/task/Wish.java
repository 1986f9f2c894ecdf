package app.huike.lifecycle.task;

import java.util.List;

/**
 * One more value that an outcome takes, such as why a customer stays away; a diagram writes it {@code lossReason=PRICE|RANGE|OTHER}.
 *
 * @param field its name for {@link TaskInbox#complete}, and the process's variable
 * @param choices the first is the default; labels lie under {@code task.<kind>.<field>.<choice>}
 */
public record Wish(String field, List<String> choices) {

    static Wish of(String written) {
        int sign = written.indexOf('=');
        return new Wish(
                written.substring(0, sign), List.of(written.substring(sign + 1).split("\\|")));
    }
}
