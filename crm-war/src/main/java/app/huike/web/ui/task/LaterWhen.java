package app.huike.web.ui.task;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.platform.WorkingTime;
import app.huike.web.ui.Say;
import app.huike.web.ui.Show;
import app.huike.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Until when something is put off, as a form asks for it: one of the usual moments, or a day and an hour. */
@Named("laterWhen")
@RequestScoped
public class LaterWhen {

    private static final Duration HOURS = Duration.ofHours(2);
    private static final Duration NO_TIME = Duration.ZERO;
    private static final int WEEK = 7;

    /** The moments that are offered. */
    public enum Moment {
        /** In two hours. */
        HOURS,
        /** When work begins on the next working day. */
        TOMORROW,
        /** When work begins a week from today, or on the first working day after that. */
        WEEK,
        /** On a day that one names. */
        DAY
    }

    @Inject
    private BusinessClock clock;

    @Inject
    private WorkingTime workingTime;

    @Inject
    private Shop shop;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    @Inject
    private Say say;

    private Moment moment = Moment.TOMORROW;
    private String day;
    private String time;

    public Moment[] getMoments() {
        return Moment.values();
    }

    /** What a choice is called, with the moment that it means. */
    public String label(Moment choice) {
        String key = "later." + choice;
        return choice == Moment.DAY ? texts.get(key) : texts.with(key, show.moment(meant(choice)));
    }

    /** What was chosen; empty where that is no moment, which is told beside the field. */
    Optional<Instant> chosen() {
        if (moment != Moment.DAY) {
            return Optional.of(meant(moment));
        }
        if (day == null || day.isBlank()) {
            say.badAt("day", "later.chooseDay");
            return Optional.empty();
        }
        try {
            LocalDate named = LocalDate.parse(day.strip());
            return Optional.of(
                    time == null || time.isBlank()
                            ? begin(named)
                            : named.atTime(LocalTime.parse(time.strip()))
                                    .atZone(shop.zone())
                                    .toInstant());
        } catch (DateTimeParseException noDay) {
            say.badAt("day", "later.chooseDay");
            return Optional.empty();
        }
    }

    private Instant meant(Moment choice) {
        Instant now = clock.instant();
        LocalDate today = shop.dayOf(now);
        return switch (choice) {
            case HOURS -> now.plus(HOURS);
            case WEEK -> begin(today.plusDays(WEEK));
            default -> begin(today.plusDays(1));
        };
    }

    /** When work begins on that day, or on the first working day after it. */
    private Instant begin(LocalDate wanted) {
        return workingTime.hours().after(wanted.atStartOfDay(shop.zone()).toInstant(), NO_TIME);
    }

    public Moment getMoment() {
        return moment;
    }

    public void setMoment(Moment moment) {
        this.moment = moment;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }
}
