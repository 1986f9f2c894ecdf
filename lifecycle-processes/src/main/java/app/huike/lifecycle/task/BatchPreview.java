package app.huike.lifecycle.task;

import java.util.List;

/**
 * What would come of a deed.
 *
 * @param parts the chosen tasks by who has them and what would become of them; those that would be done first
 */
public record BatchPreview(List<Part> parts) {

    /**
     * Tasks of which the same would become.
     *
     * @param holder login of whoever has them; null for nobody
     * @param code why they would be left out; null where they would be done
     */
    public record Part(String holder, String code, int tasks) {}

    public BatchPreview {
        parts = List.copyOf(parts);
    }

    /** All that were chosen. */
    public int chosen() {
        return parts.stream().mapToInt(Part::tasks).sum();
    }

    /** Those that would be done. */
    public int done() {
        return parts.stream()
                .filter(part -> part.code() == null)
                .mapToInt(Part::tasks)
                .sum();
    }
}
