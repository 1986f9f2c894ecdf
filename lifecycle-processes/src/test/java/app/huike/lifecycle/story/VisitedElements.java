package app.huike.lifecycle.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** The elements of a stage's diagrams that its stories have been through; one for each test class. */
public final class VisitedElements {

    private final Set<String> visited = new TreeSet<>();
    private int told;

    void add(Collection<String> elements) {
        visited.addAll(elements);
    }

    void storyTold() {
        told++;
    }

    /**
     * All stories together pass every element of these diagrams. Says nothing where fewer stories were told, because only some were asked for.
     *
     * @param stories how many there are, at least
     */
    public void cover(int stories, String... diagrams) {
        if (told < stories) {
            return;
        }
        Set<String> missed = new TreeSet<>();
        Arrays.stream(diagrams).forEach(diagram -> missed.addAll(elements(diagram)));
        missed.removeAll(visited);
        assertThat(missed).as("elements that no story passes").isEmpty();
    }

    private static Set<String> elements(String diagram) {
        Set<String> elements = new TreeSet<>();
        Bpmn.readModelFromStream(VisitedElements.class.getClassLoader().getResourceAsStream(diagram))
                .getModelElementsByType(FlowNode.class)
                .forEach(element -> elements.add(element.getId()));
        return elements;
    }
}
