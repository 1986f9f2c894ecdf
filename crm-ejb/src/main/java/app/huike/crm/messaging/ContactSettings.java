package app.huike.crm.messaging;

import app.huike.crm.messaging.domain.CallPolicy;
import app.huike.crm.messaging.domain.ContactPolicy;
import app.huike.crm.messaging.domain.DayHours;
import app.huike.crm.platform.Setting;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The settings {@code huike.messaging.*} and {@code huike.calls.*}: how often, and at what hours, customers are written to and called. Read when the
 * application starts, which what cannot be kept prevents.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ContactSettings {

    @Inject
    @ConfigProperty(name = "huike.messaging.hours")
    private String hours;

    @Inject
    @ConfigProperty(name = "huike.messaging.sms-hours")
    private String smsHours;

    @Inject
    @ConfigProperty(name = "huike.messaging.marketing-a-day")
    private int aDay;

    @Inject
    @ConfigProperty(name = "huike.messaging.marketing-in-seven-days")
    private int inSevenDays;

    @Inject
    @ConfigProperty(name = "huike.messaging.marketing-in-thirty-days")
    private int inThirtyDays;

    @Inject
    @ConfigProperty(name = "huike.messaging.longest-wait")
    private Duration longestWait;

    @Inject
    @ConfigProperty(name = "huike.calls.days")
    private String callDays;

    @Inject
    @ConfigProperty(name = "huike.calls.hours")
    private String callHours;

    @Inject
    @ConfigProperty(name = "huike.calls.attempts")
    private int attempts;

    @Inject
    @ConfigProperty(name = "huike.calls.attempts-within")
    private Duration attemptsWithin;

    @Inject
    @ConfigProperty(name = "huike.calls.rest-after-talk")
    private Duration restAfterTalk;

    private ContactPolicy writing;
    private CallPolicy calling;

    @PostConstruct
    void read() {
        DayHours usual = parsed("huike.messaging.hours", hours, DayHours::of);
        DayHours sms = parsed("huike.messaging.sms-hours", smsHours, DayHours::of);
        writing = Setting.kept(
                "huike.messaging.*", () -> new ContactPolicy(usual, sms, aDay, inSevenDays, inThirtyDays, longestWait));
        Set<DayOfWeek> days = parsed("huike.calls.days", callDays, ContactSettings::days);
        DayHours called = parsed("huike.calls.hours", callHours, DayHours::of);
        calling = Setting.kept(
                "huike.calls.*", () -> new CallPolicy(days, called, attempts, attemptsWithin, restAfterTalk));
    }

    private static Set<DayOfWeek> days(String written) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(written.split(","))
                .map(day -> DayOfWeek.valueOf(day.strip().toUpperCase(Locale.ROOT)))
                .forEach(days::add);
        return days;
    }

    private static <T> T parsed(String setting, String text, Function<String, T> reader) {
        return Setting.kept(setting, () -> reader.apply(text));
    }

    /** When customers may be written to. */
    public ContactPolicy writing() {
        return writing;
    }

    /** When they may be called. */
    public CallPolicy calling() {
        return calling;
    }
}
