package app.huike.web.ui.reach;

import java.util.List;

/**
 * Keys that do something, as the sheet of keys tells them and the script obeys them.
 *
 * @param keys pressed one after the other, or together where they begin with a modifier
 * @param text key of what they do
 * @param offered CSS selector of what must be on the page for them to do anything; empty for everywhere
 * @param deed {@code go} to the path, {@code click} or {@code step} through what {@code offered} finds, or {@code told}: another script's
 * @param path within the application; empty where the keys lead to no page
 */
public record Shortcut(List<String> keys, String text, String offered, String deed, String path) {

    static Shortcut told(String text, String offered, String... keys) {
        return new Shortcut(List.of(keys), text, offered, "told", "");
    }

    static Shortcut click(String key, String text, String offered) {
        return new Shortcut(List.of(key), text, offered, "click", "");
    }

    static Shortcut step(String key, String text, String offered) {
        return new Shortcut(List.of(key), text, offered, "step", "");
    }

    static Shortcut go(String text, String path, String... keys) {
        return new Shortcut(List.of(keys), text, "", "go", path);
    }
}
