package app.huike.web.ui.reach;

import app.huike.web.ui.Desk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The keys that lead whoever acts through the product; of those of a page, only what the page has is told and works. */
@Named("shortcuts")
@RequestScoped
public class Shortcuts {

    /** What is pressed after {@code g}; a way without a letter has no keys. */
    static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("start", "h"),
            Map.entry("tasks", "t"),
            Map.entry("customers", "c"),
            Map.entry("cases", "a"),
            Map.entry("till", "r"),
            Map.entry("offers", "o"),
            Map.entry("campaigns", "p"),
            Map.entry("loyalty", "l"),
            Map.entry("messages", "m"),
            Map.entry("templates", "e"),
            Map.entry("designs", "d"),
            Map.entry("surveys", "v"),
            Map.entry("imports", "i"),
            Map.entry("sweeps", "w"),
            Map.entry("system", "y"),
            Map.entry("users", "u"),
            Map.entry("keys", "k"),
            Map.entry("clock", "b"));

    private static final String ROWS =
            "main .task-row h3 a, main .list tbody tr > :first-child a, main .card .main-link";

    private static final List<Shortcut> OF_PAGES = List.of(
            Shortcut.told("shortcut.choose", ".choices.keyed input", "1–9"),
            Shortcut.told("shortcut.send", "main form .ui-button.primary", "Ctrl", "Enter"),
            Shortcut.step("j", "shortcut.down", ROWS),
            Shortcut.step("k", "shortcut.up", ROWS),
            Shortcut.click("c", "inbox.claim", "[id='work:claim']"),
            Shortcut.click("l", "act.contact", "main [data-dialog='contact']"),
            Shortcut.click("p", "act.purchase", "main [data-dialog='purchase']"),
            Shortcut.click("r", "act.redeem", "main [data-dialog='redeem']"));

    @Inject
    private Desk desk;

    public List<Shortcut> getEverywhere() {
        List<Shortcut> all = new ArrayList<>(List.of(
                Shortcut.told("shortcut.palette", "", "Ctrl", "K"),
                Shortcut.told("shortcut.seek", "#seek", "/"),
                Shortcut.told("shortcut.sheet", "", "?"),
                Shortcut.told("shortcut.escape", "", "Esc")));
        if (desk.may("TASK_WORK")) {
            all.add(1, Shortcut.go("shortcut.next", NextTaskAddress.PATH, "n"));
        }
        return all;
    }

    /** Where one may go, each by {@code g} and a letter. */
    public List<Shortcut> getWays() {
        return desk.getWays().stream()
                .filter(way -> LETTERS.containsKey(way.key()))
                .map(way -> Shortcut.go("way." + way.key(), way.path(), "g", LETTERS.get(way.key())))
                .toList();
    }

    /** As the script compares it. */
    public String pressed(Shortcut shortcut) {
        return String.join(" ", shortcut.keys());
    }

    public List<Shortcut> getOfPages() {
        return OF_PAGES;
    }
}
