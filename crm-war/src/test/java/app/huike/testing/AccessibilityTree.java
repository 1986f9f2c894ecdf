package app.huike.testing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;

/** The page as a screen reader gets it from the browser: roles and names, in the order of reading. */
public record AccessibilityTree(List<Node> nodes) {

    /**
     * One thing that is read.
     *
     * @param role such as {@code button}, {@code heading}, {@code status}
     * @param name what is read aloud; empty for none
     * @param focused whether keys go there
     * @param id of the browser, for {@code children}
     */
    public record Node(String id, String role, String name, boolean focused, int level, List<String> children) {}

    static AccessibilityTree of(ChromeDriver driver) {
        driver.executeCdpCommand("Accessibility.enable", Map.of());
        List<Node> nodes = maps(driver.executeCdpCommand("Accessibility.getFullAXTree", Map.of())
                        .get("nodes"))
                .stream()
                .filter(node -> !Boolean.TRUE.equals(node.get("ignored")) || node.containsKey("childIds"))
                .map(AccessibilityTree::node)
                .toList();
        return new AccessibilityTree(nodes);
    }

    /** Those of a role that are read. */
    public List<Node> of(String role) {
        return nodes.stream().filter(node -> node.role().equals(role)).toList();
    }

    /** What is read of all regions of a role, with all that is in them. */
    public String read(String role) {
        StringBuilder text = new StringBuilder();
        of(role).forEach(node -> read(node, text));
        return text.toString();
    }

    private void read(Node node, StringBuilder text) {
        if (node.role().equals("StaticText")) {
            text.append(node.name()).append(' ');
        }
        node.children()
                .forEach(id ->
                        nodes.stream().filter(each -> each.id().equals(id)).forEach(each -> read(each, text)));
    }

    /** Where keys go; the page itself where nothing has the focus. */
    public Node focus() {
        return nodes.stream()
                .filter(Node::focused)
                .filter(node -> !node.role().equals("RootWebArea"))
                .findFirst()
                .orElse(new Node("", "RootWebArea", "", true, 0, List.of()));
    }

    private static Node node(Map<String, Object> node) {
        List<Map<String, Object>> properties = maps(node.get("properties"));
        Object focused = property(properties, "focused");
        Object level = property(properties, "level");
        return new Node(
                String.valueOf(node.get("nodeId")),
                Boolean.TRUE.equals(node.get("ignored")) ? "" : text(node.get("role")),
                text(node.get("name")),
                Boolean.TRUE.equals(focused),
                level instanceof Number number ? number.intValue() : 0,
                node.get("childIds") instanceof List<?> ids
                        ? ids.stream().map(String::valueOf).toList()
                        : List.of());
    }

    private static Object property(List<Map<String, Object>> properties, String name) {
        return properties.stream()
                .filter(each -> name.equals(each.get("name")))
                .map(each -> ((Map<?, ?>) each.get("value")).get("value"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String text(Object value) {
        Object text = value instanceof Map<?, ?> map ? map.get("value") : null;
        return text == null ? "" : text.toString();
    }

    @SuppressWarnings("unchecked") // what the browser's protocol answers is not typed
    private static List<Map<String, Object>> maps(Object list) {
        return list == null ? List.of() : (List<Map<String, Object>>) list;
    }
}
