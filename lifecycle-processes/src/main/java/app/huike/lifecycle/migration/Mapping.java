package app.huike.lifecycle.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Element → its counterpart; an element that is not there has none. */
final class Mapping {

    private Mapping() {}

    /** With what a person changed: an empty counterpart is none. */
    static SortedMap<String, String> corrected(Map<String, String> proposed, Map<String, String> corrections) {
        SortedMap<String, String> mapping = new TreeMap<>(proposed);
        corrections.forEach((element, target) -> {
            if (target.isBlank()) {
                mapping.remove(element);
            } else {
                mapping.put(element, target);
            }
        });
        return mapping;
    }

    /** The way back: where several come together, the first. */
    static Map<String, String> inverse(Map<String, String> mapping) {
        Map<String, String> back = new HashMap<>();
        new TreeMap<>(mapping).forEach((element, target) -> back.putIfAbsent(target, element));
        return back;
    }

    /** The way back of a run that waited there. */
    static SortedMap<String, String> inverse(Map<String, String> mapping, List<String> stood) {
        SortedMap<String, String> back = new TreeMap<>(inverse(mapping));
        stood.stream().filter(mapping::containsKey).forEach(element -> back.put(mapping.get(element), element));
        return back;
    }

    /** Element, counterpart, element, counterpart … as a column keeps it. */
    static List<String> flat(Map<String, String> mapping) {
        List<String> flat = new ArrayList<>();
        mapping.forEach((element, target) -> {
            flat.add(element);
            flat.add(target);
        });
        return flat;
    }

    static SortedMap<String, String> of(List<String> flat) {
        SortedMap<String, String> mapping = new TreeMap<>();
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            mapping.put(flat.get(i), flat.get(i + 1));
        }
        return mapping;
    }
}
