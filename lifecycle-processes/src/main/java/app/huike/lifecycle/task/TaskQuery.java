package app.huike.lifecycle.task;

import app.huike.crm.journey.Stage;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.TaskFilter.Whose;
import java.io.Serializable;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * What somebody looks for in a list of tasks, as an address says it: {@code show} (whose: {@code mine}, {@code group}, {@code team},
 * {@code all}), {@code sort}, {@code q} (words), {@code value} (spent at least, in units of the shop's currency), and for each
 * {@link TaskFacet} its chosen values.
 *
 * @param filter which of the open tasks
 * @param order in which order
 */
public record TaskQuery(TaskFilter filter, TaskOrder order) implements Serializable {

    public static final String WHOSE = "show";
    public static final String ORDER = "sort";
    public static final String TEXT = "q";
    public static final String VALUE = "value";

    private static final int LONGEST_VALUE = 100;

    /** One's own tasks, soonest due first. */
    public static final TaskQuery FIRST = new TaskQuery(TaskFilter.myOwn(), TaskOrder.DUE);

    /**
     * What an address says; other parameters are passed over. Refusal {@code FIELD_INVALID} for a value that cannot be.
     *
     * @param currency of {@code value}
     */
    public static TaskQuery of(Map<String, String[]> parameters, CurrencyUnit currency) {
        Whose whose = named(Whose.class, WHOSE, first(parameters, WHOSE), Whose.MINE);
        TaskOrder order = named(TaskOrder.class, ORDER, first(parameters, ORDER), TaskOrder.DUE);
        Map<TaskFacet, Set<String>> chosen = new EnumMap<>(TaskFacet.class);
        for (TaskFacet facet : TaskFacet.values()) {
            chosen.put(facet, checked(facet, parameters.getOrDefault(facet.parameter(), new String[0])));
        }
        TaskCriteria criteria =
                new TaskCriteria(chosen, minor(first(parameters, VALUE), currency), first(parameters, TEXT));
        return new TaskQuery(TaskFilter.open(whose).with(criteria), order);
    }

    /** What {@link #text} wrote; a value that is no longer known refuses it as {@link #of}. */
    static TaskQuery read(String text, CurrencyUnit currency) {
        Map<String, String[]> parameters = Stream.of(text.split("&"))
                .filter(pair -> pair.indexOf('=') > 0)
                .collect(Collectors.toMap(
                        pair -> pair.substring(0, pair.indexOf('=')),
                        pair -> new String[] {
                            URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8)
                        },
                        (some, more) ->
                                Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new)));
        return of(parameters, currency);
    }

    /** The same as an address says it, without what goes without saying. */
    public String text(CurrencyUnit currency) {
        TaskCriteria wanted = filter.criteria();
        Stream<String> facets = Arrays.stream(TaskFacet.values())
                .flatMap(facet -> wanted.of(facet).stream().map(value -> pair(facet.parameter(), value)));
        Stream<String> others = Stream.of(
                        filter.whose() == Whose.MINE ? "" : pair(WHOSE, lower(filter.whose())),
                        order == TaskOrder.DUE ? "" : pair(ORDER, lower(order)),
                        wanted.text() == null ? "" : pair(TEXT, wanted.text()),
                        wanted.valueFrom() == null
                                ? ""
                                : pair(
                                        VALUE,
                                        major(wanted.valueFrom(), currency).toPlainString()))
                .filter(part -> !part.isEmpty());
        return Stream.concat(others, facets).collect(Collectors.joining("&"));
    }

    /** An amount as people type it. */
    public static BigDecimal major(long minor, CurrencyUnit currency) {
        return BigDecimal.valueOf(minor, currency.getDecimalPlaces()).stripTrailingZeros();
    }

    private static Set<String> checked(TaskFacet facet, String[] values) {
        Set<String> checked = new TreeSet<>();
        for (String value : values) {
            if (!allowed(facet).isEmpty() && !allowed(facet).contains(value)) {
                throw Refused.invalid(
                        FieldProblem.invalid(facet.parameter(), value, "one of " + String.join(", ", allowed(facet))));
            }
            if (value.length() > LONGEST_VALUE || value.indexOf('\0') >= 0) {
                throw Refused.invalid(
                        FieldProblem.invalid(facet.parameter(), value, "at most " + LONGEST_VALUE + " characters"));
            }
            checked.add(value);
        }
        return checked;
    }

    /** Empty where any will do. */
    private static List<String> allowed(TaskFacet facet) {
        return switch (facet) {
            case DUE -> List.of("OVERDUE", "TODAY", "WEEK", "LATER");
            case PRIORITY -> List.of("HIGH", "NORMAL");
            case TIER -> Stream.concat(
                            Stream.of(""), Arrays.stream(Tier.values()).map(Tier::name))
                    .toList();
            case STAGE -> Arrays.stream(Stage.values()).map(Stage::name).toList();
            default -> List.of();
        };
    }

    private static Long minor(String amount, CurrencyUnit currency) {
        if (amount == null || amount.isBlank()) {
            return null;
        }
        try {
            BigDecimal minor = new BigDecimal(amount.strip()).movePointRight(currency.getDecimalPlaces());
            if (minor.signum() >= 0) {
                return minor.longValueExact();
            }
        } catch (ArithmeticException | NumberFormatException noAmount) {
            // refused below, like one below zero
        }
        throw Refused.invalid(FieldProblem.invalid(VALUE, amount, "an amount in " + currency + ", such as 100"));
    }

    private static <E extends Enum<E>> E named(Class<E> type, String parameter, String text, E otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> lower(each).equals(text))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(FieldProblem.invalid(
                        parameter,
                        text,
                        "one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(TaskQuery::lower)
                                        .collect(Collectors.joining(", ")))));
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    private static String lower(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT);
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
