package app.huike.lifecycle.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a file says that it is about, read as safely as a check reads it.
 *
 * @param processes ids of its processes
 * @param decisions ids of its tables
 * @param refused why it could not be read; empty where it could
 */
public record FileIds(Set<String> processes, Set<String> decisions, Optional<Fault> refused) {

    public static FileIds of(String source) {
        try {
            Part root = SecureReader.read(source.getBytes(StandardCharsets.UTF_8));
            return new FileIds(ids(root, Names.BPMN, "process"), ids(root, Names.DMN, "decision"), Optional.empty());
        } catch (FileRefused refused) {
            return new FileIds(Set.of(), Set.of(), Optional.of(refused.fault()));
        }
    }

    private static Set<String> ids(Part root, String namespace, String element) {
        return List.copyOf(root.children()).stream()
                .filter(part -> part.is(namespace, element))
                .map(Part::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is about one of these. */
    public boolean isOf(Set<String> ids) {
        return processes.stream().anyMatch(ids::contains) || decisions.stream().anyMatch(ids::contains);
    }

    /** All that it is about. */
    public Set<String> all() {
        return processes.isEmpty() ? decisions : processes;
    }
}
