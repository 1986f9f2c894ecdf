package app.huike.lifecycle.demo;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;

/**
 * The fixed people of the demo: real purchases of the sample with a name, and with days and consents that bring them where their story wants
 * them, through the same doors as everybody else. What there is to see of each is told by the bundle {@code people}.
 */
enum FixedPerson {
    LIN_XIAOMEI(1137, "林晓梅", "xiaomei.lin", "zh-Hans", null, "account-manager", "email phone", LocalTime.of(21, 20)),
    CHEN_YIJUN(1679, "陳怡君", "yijun.chen", "zh-Hant", null, "account-manager", "email phone", null),
    ANNA_BERGER(1716, "Anna Berger", "anna.berger", "en", 16, "account-manager", "email phone", LocalTime.of(11, 5)),
    WANG_LEI(1557, "王磊", "lei.wang", "zh-Hans", 5, "account-manager", "", LocalTime.of(10, 40)),
    TOM_REED(1902, "Tom Reed", "tom.reed", "en", 3, "lead", "email phone", LocalTime.of(13, 10)),
    MARIA_COSTA(2202, "Maria Costa", "maria.costa", "en", 6, "marketing", "email feedback", LocalTime.of(12, 25)),
    HUANG_ZHIHAO(1292, "黃志豪", "zhihao.huang", "zh-Hant", null, "marketing", "email phone", null),
    PETER_NOVAK(2303, "Peter Novak", "peter.novak", "en", 131, "designer", "email", null),
    LI_NA(968, "李娜", "na.li", "zh-Hans", null, "marketing", "email", null),
    GRACE_HILL(2253, "Grace Hill", "grace.hill", "en", 9, "marketing", "email", LocalTime.of(20, 5));

    private final int number;
    private final String fullName;
    private final String mailbox;
    private final Locale locale;
    private final Integer daysAgo;
    private final String role;
    private final String consents;
    private final LocalTime time;

    FixedPerson(
            int number,
            String fullName,
            String mailbox,
            String locale,
            Integer daysAgo,
            String role,
            String consents,
            LocalTime time) {
        this.number = number;
        this.fullName = fullName;
        this.mailbox = mailbox;
        this.locale = Locale.forLanguageTag(locale);
        this.daysAgo = daysAgo;
        this.role = role;
        this.consents = consents;
        this.time = time;
    }

    /** Who the sample's customer is; null for everybody else. */
    static FixedPerson of(int number) {
        return Arrays.stream(values())
                .filter(person -> person.number == number)
                .findFirst()
                .orElse(null);
    }

    /** The customer's number in the sample. */
    int number() {
        return number;
    }

    String fullName() {
        return fullName;
    }

    /** The part of the e-mail address before the at sign. */
    String mailbox() {
        return mailbox;
    }

    Locale locale() {
        return locale;
    }

    /** How many days ago the first purchase was made, and for Peter Novak the last; null where chance or the weekday decides. */
    Integer daysAgo() {
        return daysAgo;
    }

    /** Key of the role for which this one is worth a look. */
    String role() {
        return role;
    }

    boolean consents(String to) {
        return consents.contains(to);
    }

    /** When the first purchase was made; null where chance decides. */
    LocalTime time() {
        return time;
    }
}
