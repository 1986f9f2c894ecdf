package app.huike.web.rest.customer;

import app.huike.crm.customer.CustomerChange;
import app.huike.crm.shared.Change;
import app.huike.web.rest.common.JsonBody;
import java.util.List;

/**
 * What is to hold of a customer. Only the fields that are named change; null empties one.
 *
 * @param ref may be repeated from the address
 * @param name full name
 * @param locale BCP 47, such as {@code zh-Hant}
 * @param timeZone IANA id
 * @param owner login of an account manager
 * @param birthday {@code --MM-DD} or a date
 * @param consents statements to record
 */
public record CustomerRequest(
        String ref,
        String name,
        String email,
        String phone,
        String postalAddress,
        String locale,
        String timeZone,
        String owner,
        String birthday,
        List<ConsentJson> consents) {

    static CustomerChange read(String ref, JsonBody body) {
        String repeated = body.optionalLine("ref", 64);
        if (repeated != null && !repeated.equals(ref)) {
            body.invalid("ref", repeated, "the ref of the address, or none");
        }
        Change<String> name = body.change("name", 200);
        if (name.named() && (name.value() == null || name.value().isBlank())) {
            body.invalid("name", name.value(), "a name cannot be emptied");
        }
        return new CustomerChange(
                ref,
                name,
                body.change("email", 254),
                body.change("phone", 40),
                body.changeText("postalAddress", 500),
                body.change("locale", 35),
                body.change("timeZone", 64),
                body.change("owner", 64),
                body.change("birthday", 10),
                body.list("consents", 100, ConsentJson::read));
    }
}
