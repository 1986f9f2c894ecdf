package app.huike.lifecycle.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values by name as a {@code text[]} keeps them: name, value, name, value. */
final class Pairs {

    private Pairs() {}

    static List<String> flat(Map<String, String> values) {
        List<String> flat = new ArrayList<>();
        values.forEach((name, value) -> {
            flat.add(name);
            flat.add(value);
        });
        return flat;
    }

    static Map<String, String> of(List<String> flat) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int at = 0; at + 1 < flat.size(); at += 2) {
            values.put(flat.get(at), flat.get(at + 1));
        }
        return values;
    }
}
