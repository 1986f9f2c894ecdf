package app.huike.lifecycle.sandbox;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes parts of a scenario, as {@link ScenarioReader} reads them. */
public final class ScenarioText {

    private ScenarioText() {}

    /** Whom it happens to: a scenario without its story. What is null or empty is left out. */
    public static String customer(
            String name, String language, String owner, List<String> withdrawn, Collection<String> flags) {
        Map<String, Object> customer = new LinkedHashMap<>();
        put(customer, "name", name);
        put(customer, "language", language);
        put(customer, "owner", owner);
        put(customer, "withdrawn", withdrawn);
        put(customer, "flags", List.copyOf(flags));
        return yaml(Map.of("customer", customer));
    }

    /** One more thing that happens, as a line of the story; {@code buys} with {@code USD 49.90}. */
    public static String line(String what, String value) {
        String told = yaml(Map.of(what, value == null ? "" : value)).strip();
        return "  - " + told + "\n";
    }

    private static void put(Map<String, Object> into, String name, Object value) {
        boolean empty = value == null || value instanceof Collection<?> many && many.isEmpty();
        if (!empty) {
            into.put(name, value);
        }
    }

    private static String yaml(Object value) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        return new Yaml(options).dump(value);
    }
}
