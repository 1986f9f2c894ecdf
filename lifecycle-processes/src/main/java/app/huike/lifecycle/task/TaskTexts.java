package app.huike.lifecycle.task;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a task says: texts of its kind from {@code bpmn/<stage>/texts}, filled with its parameters. Money, days and "how long ago" are
 * written for that locale and in the shop's zone. The stage's folder has the name of the process.
 */
@ApplicationScoped
public class TaskTexts {

    private Shop shop;
    private BusinessClock clock;

    TaskTexts() {}

    @Inject
    TaskTexts(Shop shop, BusinessClock clock) {
        this.shop = shop;
        this.clock = clock;
    }

    /** One line that names the customer and what is to be done. */
    public String title(TaskView task, Locale locale) {
        return of(task, locale, "title");
    }

    /** Why it is to be done, with the values that decided. */
    public String reason(TaskView task, Locale locale) {
        String reason = of(task, locale, "reason");
        boolean again = !task.parameters().getOrDefault("attempt", "1").equals("1");
        return again ? reason + " " + of(task, locale, "reason.again") : reason;
    }

    /** What to say or ask, line by line; empty where the kind has no script. */
    public List<String> script(TaskView task, Locale locale) {
        Texts texts = texts(task, locale);
        Function<String, String> values = values(task, locale);
        List<String> lines = new ArrayList<>();
        for (int line = 1; texts.has(key(task, "script." + line)); line++) {
            lines.add(texts.text(key(task, "script." + line), values));
        }
        return lines;
    }

    /** The label of an outcome. */
    public String outcome(TaskView task, String key, Locale locale) {
        return of(task, locale, "outcome." + key);
    }

    /** The same without a task: the label that tasks of a kind have. */
    public String outcome(String process, String kind, String key, Locale locale) {
        return Texts.of("bpmn." + process + ".texts", locale, TaskTexts.class.getClassLoader())
                .text("task." + kind + ".outcome." + key, Map.of());
    }

    /** The label of one choice of a value that an outcome wants, such as {@code withdraw}, {@code calls}. */
    public String choice(TaskView task, String field, String choice, Locale locale) {
        return of(task, locale, field + "." + choice);
    }

    /** What is asked before a choice that only the customer can take back, such as {@code marketing}. */
    public String confirm(TaskView task, String choice, Locale locale) {
        return of(task, locale, "confirm." + choice);
    }

    /** Why a task that is GONE is no longer needed, and since when; empty for one that is not gone. */
    public String gone(TaskView task, Locale locale) {
        if (task.state() != TaskView.State.GONE) {
            return "";
        }
        Texts texts = texts(task, locale);
        Function<String, String> its = values(task, locale);
        Function<String, String> values =
                name -> name.equals("ago") ? Spoken.in(locale).ago(task.doneAt(), clock.instant()) : its.apply(name);
        String key = "gone." + task.outcome();
        return texts.text(texts.has(key) ? key : "gone." + TaskVariables.NO_LONGER_NEEDED, values);
    }

    /** What an empty inbox says; {@code nextDue} is when the next task falls due, if there is one. */
    public String empty(Optional<Instant> nextDue, Locale locale) {
        return Spoken.in(locale).emptyInbox(nextDue, clock.instant());
    }

    private String of(TaskView task, Locale locale, String what) {
        return texts(task, locale).text(key(task, what), values(task, locale));
    }

    private static String key(TaskView task, String what) {
        return "task." + task.kind() + "." + what;
    }

    /** The task's parameters as that language writes them; keys of choices by their text {@code value.<name>.<KEY>}. */
    private Function<String, String> values(TaskView task, Locale locale) {
        Texts texts = texts(task, locale);
        return name -> {
            String value = name.equals("name")
                    ? task.customerName()
                    : task.parameters().get(name);
            if (value == null || name.equals("name")) {
                return value;
            }
            String choices = "value." + name + ".";
            return isChoice(value, choices, texts)
                    ? said(value, choices, texts)
                    : new Written(locale, shop.zone()).of(value);
        };
    }

    /** One key, or several with blanks between. */
    private static boolean isChoice(String value, String choices, Texts texts) {
        return Stream.of(value.split(" ")).allMatch(key -> texts.has(choices + key));
    }

    private static String said(String value, String choices, Texts texts) {
        return Stream.of(value.split(" "))
                .map(key -> texts.text(choices + key))
                .collect(Collectors.joining(
                        texts.has(choices + "separator") ? texts.text(choices + "separator") : ", "));
    }

    private static Texts texts(TaskView task, Locale locale) {
        return Texts.of("bpmn." + task.process() + ".texts", locale, TaskTexts.class.getClassLoader());
    }
}
