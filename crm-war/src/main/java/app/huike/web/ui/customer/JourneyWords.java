package app.huike.web.ui.customer;

import app.huike.crm.platform.Shop;
import app.huike.web.ui.PageLook;
import app.huike.web.ui.Show;
import app.huike.web.ui.Texts;
import app.huike.web.ui.WrittenValue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * The sentence of a log line. The pages' own text of its kind ({@code timeline.PURCHASE}) is made of parts between dots; a part whose value
 * the line lacks is left out, so that no sentence has a hole. A kind without such a text is called by its name in the log's bundle.
 */
@Named("journeyWords")
@RequestScoped
public class JourneyWords {

    private static final String BUNDLE = "app.huike.crm.journey.journey";
    private static final Pattern PLACE = Pattern.compile("\\[(\\w+)]");
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
    private static final String DOT = " · ";
    private static final List<String> COLLEAGUES = List.of("for", "ownerFrom", "ownerTo", "claimedBy");

    @Inject
    private PageLook page;

    @Inject
    private Texts texts;

    @Inject
    private WrittenValue written;

    @Inject
    private Show show;

    @Inject
    private Shop shop;

    @Inject
    private CustomerWords people;

    public String sentence(String kind, Map<String, String> detail) {
        Map<String, String> values = values(detail);
        String own = "timeline." + kind;
        return texts.containsKey(own) ? fill(texts.get(own), values) : name(kind, values);
    }

    /** What a kind of line is called. */
    public String name(String kind) {
        return name(kind, Map.of());
    }

    private String name(String kind, Map<String, String> values) {
        ResourceBundle names = Texts.bundle(BUNDLE, page.getLocale());
        return names.containsKey(kind)
                ? VALUE.matcher(names.getString(kind))
                        .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")))
                        .strip()
                : kind;
    }

    private static String fill(String text, Map<String, String> values) {
        return Arrays.stream(text.split(DOT))
                .filter(part -> PLACE.matcher(part).results().allMatch(place -> values.containsKey(place.group(1))))
                .map(part ->
                        PLACE.matcher(part).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1)))))
                .collect(Collectors.joining(DOT));
    }

    private Map<String, String> values(Map<String, String> detail) {
        Map<String, String> values = new LinkedHashMap<>();
        detail.forEach((name, value) -> values.put(name, written.of(name, value)));
        values.values().removeIf(String::isBlank);
        COLLEAGUES.forEach(name -> values.computeIfPresent(name, (any, login) -> people.colleague(login)));
        if (detail.containsKey("amount") && detail.containsKey("currency")) {
            values.put("amount", written.of("amount", detail.get("currency") + " " + detail.get("amount")));
        }
        if ("CASHBACK".equals(detail.get("currency")) && detail.containsKey("points")) {
            values.put("points", show.money(Money.ofMinor(shop.currency(), Long.parseLong(detail.get("points")))));
        }
        return values;
    }
}
