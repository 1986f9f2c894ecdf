package app.huike.lifecycle.demo;

import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A customer of the demo, with what the shop knows.
 *
 * @param number in the sample
 * @param zone null where it is not known
 * @param owner login of the account manager; null for nobody
 * @param since the first purchase, at which consents were given
 * @param mayMail consents to marketing by e-mail
 * @param mayCall consents to marketing by telephone
 * @param mayAsk consents to be asked for an opinion
 * @param mayVisit consents to be called about what was bought
 * @param birthday null where the customer has not told
 * @param withdrew when marketing was withdrawn, if that was before the replay; otherwise null
 */
record DemoCustomer(
        int number,
        String ref,
        String name,
        String email,
        String phone,
        Locale locale,
        ZoneId zone,
        String owner,
        Instant since,
        boolean mayMail,
        boolean mayCall,
        boolean mayAsk,
        boolean mayVisit,
        MonthDay birthday,
        Instant withdrew) {

    boolean mayBeAddressed() {
        return mayMail || mayCall;
    }

    DemoCustomer withdrawn(Instant at) {
        return new DemoCustomer(
                number, ref, name, email, phone, locale, zone, owner, since, mayMail, mayCall, mayAsk, mayVisit,
                birthday, at);
    }
}
