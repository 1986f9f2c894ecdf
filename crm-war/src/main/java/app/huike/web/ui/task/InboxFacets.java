package app.huike.web.ui.task;

import app.huike.crm.journey.Stage;
import app.huike.crm.loyalty.Tier;
import app.huike.lifecycle.task.TaskFacet;
import app.huike.lifecycle.task.TaskLists;
import app.huike.web.ui.PageLook;
import app.huike.web.ui.Texts;
import app.huike.web.ui.customer.CustomerWords;
import app.huike.web.ui.loyalty.LoyaltyWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** By what the tasks of the inbox can be chosen, with how many there would be, and what is chosen now. */
@Named("inboxFacets")
@RequestScoped
public class InboxFacets {

    private static final int MOST = 12;

    /** The kind of task goes without a choice of its own: the process says more. */
    private static final List<TaskFacet> OFFERED = List.of(
            TaskFacet.DUE,
            TaskFacet.PRIORITY,
            TaskFacet.HOLDER,
            TaskFacet.PROCESS,
            TaskFacet.TIER,
            TaskFacet.STAGE,
            TaskFacet.PRODUCT,
            TaskFacet.REGION,
            TaskFacet.LANGUAGE);

    /** One value that can be chosen. */
    public record Choice(TaskFacet facet, String value, int tasks, boolean chosen) {}

    @Inject
    private TaskLists tasks;

    @Inject
    private InboxQuery asked;

    @Inject
    private Texts texts;

    @Inject
    private PageLook page;

    @Inject
    private CustomerWords words;

    @Inject
    private LoyaltyWords loyalty;

    private Map<TaskFacet, Map<String, Integer>> counts;

    /** Those of which there is something to choose. */
    public List<TaskFacet> getFacets() {
        return OFFERED.stream().filter(facet -> !choices(facet).isEmpty()).toList();
    }

    /** What can be chosen, the frequent only where there are many; what is chosen is always there. */
    public List<Choice> choices(TaskFacet facet) {
        if (counts == null) {
            counts = tasks.facets(asked.filter());
        }
        Map<String, Integer> found = counts.getOrDefault(facet, Map.of());
        Set<String> chosen = asked.filter().criteria().of(facet);
        Set<String> values = new TreeSet<>(chosen);
        values.addAll(found.keySet());
        return values.stream()
                .map(value -> new Choice(facet, value, found.getOrDefault(value, 0), chosen.contains(value)))
                .sorted(Comparator.comparing(Choice::chosen)
                        .thenComparing(Choice::tasks)
                        .reversed())
                .limit(Math.max(MOST, chosen.size()))
                .sorted(Comparator.comparing(choice -> place(facet, choice.value())))
                .toList();
    }

    /** All that is chosen now. */
    public List<Choice> getChosen() {
        List<Choice> chosen = new ArrayList<>();
        for (TaskFacet facet : OFFERED) {
            asked.filter().criteria().of(facet).forEach(value -> chosen.add(new Choice(facet, value, 0, true)));
        }
        return chosen;
    }

    /** What a value is called. */
    public String label(TaskFacet facet, String value) {
        return switch (facet) {
            case HOLDER -> value.isEmpty() ? texts.get("team.nobody") : words.colleague(value);
            case PROCESS -> words.process(value);
            case TIER -> value.isEmpty() ? texts.get("inbox.noMember") : loyalty.tier(Tier.valueOf(value));
            case STAGE -> texts.get("stage." + value);
            case REGION -> value.isEmpty() ? texts.get("inbox.unknownRegion") : country(value);
            case LANGUAGE -> Locale.forLanguageTag(value).getDisplayName(page.getLocale());
            case DUE, PRIORITY -> texts.get("inbox." + facet.parameter() + "." + value);
            default -> value;
        };
    }

    /** The badge of a tier's key; empty for whoever is no member. */
    public String tier(String key) {
        return key.isEmpty() ? "" : loyalty.tier(Tier.valueOf(key));
    }

    /** What is no country's code, from an address that somebody typed, is shown as it is. */
    private String country(String code) {
        return new Locale("", code).getDisplayCountry(page.getLocale());
    }

    /** Ranks in their order, names in the alphabet's. */
    private String place(TaskFacet facet, String value) {
        return switch (facet) {
            case DUE -> String.valueOf("OVERDUE TODAY WEEK LATER".indexOf(value) + 10);
            case TIER -> value.isEmpty()
                    ? ""
                    : String.valueOf(Tier.valueOf(value).ordinal());
            case STAGE -> String.valueOf(Stage.valueOf(value).ordinal());
            default -> label(facet, value).toLowerCase(page.getLocale());
        };
    }
}
