package app.huike.web.ui;

import app.huike.crm.shared.Check;
import app.huike.crm.shared.FieldProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;

/** Reads what people typed into the fields of a form, and collects what is none of what is wanted, field by field. */
public final class TypedForm {

    private final Map<String, String> values;
    private final TypedMoney money;
    private final Check check = new Check();

    public TypedForm(Map<String, String> values, TypedMoney money) {
        this.values = values;
        this.money = money;
    }

    /** Null where nothing was typed. */
    public String text(String field) {
        String typed = values.get(field);
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** Words between commas of any sort. */
    public Set<String> words(String field) {
        String typed = text(field);
        if (typed == null) {
            return Set.of();
        }
        Set<String> words = new TreeSet<>();
        Arrays.stream(typed.split("[,，、;；]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return Collections.unmodifiableSet(words);
    }

    /** Null where nothing was typed, or no amount. */
    public Money money(String field) {
        String typed = text(field);
        Money amount = typed == null ? null : money.of(typed).orElse(null);
        if (typed != null && amount == null) {
            wrong(field, "an amount such as 12.30");
        }
        return amount;
    }

    /** Null where nothing was typed, or no number in those bounds. */
    public Integer number(String field, int least, int most) {
        String typed = text(field);
        if (typed == null) {
            return null;
        }
        int number = typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : least - 1;
        if (number < least || number > most) {
            wrong(field, "a whole number from " + least + " to " + most);
            return null;
        }
        return number;
    }

    /** Null where nothing was typed, or no day. */
    public LocalDate day(String field) {
        String typed = text(field);
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            wrong(field, "a day such as 2026-06-30");
            return null;
        }
    }

    /** The same as {@link #number}, but it has to be there. */
    public Integer needed(String field, int least, int most) {
        if (text(field) == null) {
            check.missing(field);
        }
        return number(field, least, most);
    }

    /** A value that has to be there. */
    public <T> T needed(String field, T read) {
        if (text(field) == null) {
            check.missing(field);
        }
        return read;
    }

    public void wrong(String field, String reason) {
        check.add(FieldProblem.invalid(field, values.get(field), reason));
    }

    /** Goes on only if nothing is wrong so far. */
    public void refuse() {
        check.refuse();
    }
}
