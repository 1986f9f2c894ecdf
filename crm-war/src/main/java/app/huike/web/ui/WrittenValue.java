package app.huike.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.joda.money.Money;

/** A value of the log, kept as a string, as the reader writes it: an instant as a moment of the shop's, an amount as money, a stage by its name. */
@RequestScoped
public class WrittenValue {

    private static final Pattern MONEY = Pattern.compile("[A-Z]{3} -?\\d+(\\.\\d+)?");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*Z");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    @Inject
    private Show show;

    @Inject
    private Texts texts;

    public String of(String name, String value) {
        if (value == null) {
            return "";
        }
        if (MONEY.matcher(value).matches()) {
            return show.money(Money.parse(value));
        }
        if (INSTANT.matcher(value).matches()) {
            return instant(value);
        }
        if (DAY.matcher(value).matches()) {
            return show.day(LocalDate.parse(value));
        }
        return texts.containsKey(name + "." + value) ? texts.get(name + "." + value) : value;
    }

    private String instant(String value) {
        try {
            return show.moment(Instant.parse(value));
        } catch (DateTimeException noInstant) {
            return value;
        }
    }
}
