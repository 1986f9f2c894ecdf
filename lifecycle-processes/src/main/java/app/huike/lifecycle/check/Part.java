package app.huike.lifecycle.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/** One element of a file, as it was read: plain data, without a way back to parser or file. */
final class Part {

    private final QName name;
    private final Part parent;
    private final Map<QName, String> attributes = new LinkedHashMap<>();
    private final List<String> namespaces = new ArrayList<>();
    private final List<Part> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Part(QName name, Part parent) {
        this.name = name;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    QName name() {
        return name;
    }

    String localName() {
        return name.getLocalPart();
    }

    boolean is(String namespace, String localName) {
        return name.getNamespaceURI().equals(namespace) && localName().equals(localName);
    }

    /** The element around it; null at the root. */
    Part parent() {
        return parent;
    }

    Map<QName, String> attributes() {
        return attributes;
    }

    /** An attribute without a namespace, or null. */
    String attribute(String localName) {
        return attributes.get(new QName(localName));
    }

    String attribute(String namespace, String localName) {
        return attributes.get(new QName(namespace, localName));
    }

    /** The namespaces that are declared at this element. */
    List<String> namespaces() {
        return namespaces;
    }

    List<Part> children() {
        return children;
    }

    Stream<Part> children(String namespace, String localName) {
        return children.stream().filter(child -> child.is(namespace, localName));
    }

    /** This element and all inside it, in the order of the file. */
    Stream<Part> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Part::all));
    }

    String text() {
        return text.toString().strip();
    }

    void append(String more) {
        text.append(more);
    }

    int textLength() {
        return text.length();
    }

    /** Its id, or that of the nearest element around that has one; the root's name where none has. */
    String id() {
        String own = attribute("id");
        if (own != null && !own.isBlank()) {
            return own.length() > 100 ? own.substring(0, 100) : own;
        }
        return parent == null ? localName() : parent.id();
    }
}
