package app.huike.lifecycle.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;

/** Compares a file with the list of what is allowed: every element, every attribute, every text, every namespace. */
final class ListCheck {

    private final AllowedList allowed;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private ListCheck(AllowedList allowed) {
        this.allowed = allowed;
    }

    static List<Fault> faults(Part root, AllowedList allowed) {
        ListCheck check = new ListCheck(allowed);
        check.visit(root);
        return check.faults;
    }

    private void visit(Part part) {
        for (String namespace : part.namespaces()) {
            if (!allowed.knows(namespace)) {
                add(part, "NAMESPACE_UNKNOWN", namespace);
            }
        }
        allowed.at(part).ifPresentOrElse(rule -> compare(part, rule), () -> add(part, "ELEMENT_REFUSED", said(part)));
    }

    /** What is inside an element that may not be here is not looked at: the one fault says it all. */
    private void compare(Part part, AllowedPart rule) {
        part.attributes().forEach((name, value) -> attribute(part, rule, name, value));
        String text = part.text();
        if (rule.text().isEmpty() ? !text.isEmpty() : !rule.text().get().allows(text)) {
            add(part, rule.text().map(TextKind::code).orElse("TEXT_REFUSED"), text, said(part));
        }
        String id = part.attribute("id");
        if (id != null && !isNameOfField(part) && !ids.add(id)) {
            add(part, "ID_TWICE", id);
        }
        part.children().forEach(this::visit);
    }

    /** Fields of forms, their choices and properties are named by an id that is good in the form alone. */
    private static boolean isNameOfField(Part part) {
        return Set.of("property", "formField", "value").contains(part.localName());
    }

    private void attribute(Part part, AllowedPart rule, QName name, String value) {
        AllowedPart.Rule fits = rule.attributes().get(name);
        if (fits == null) {
            add(part, "ATTRIBUTE_REFUSED", name.getLocalPart(), value, said(part));
        } else if (!fits.allows().test(value)) {
            add(part, fits.code(), value, name.getLocalPart());
        }
    }

    private static String said(Part part) {
        return part.localName();
    }

    private void add(Part part, String code, String... values) {
        faults.add(Fault.at(
                part.id(), code, List.of(values).stream().map(ListCheck::brief).toArray(String[]::new)));
    }

    /** No more of a hostile text than tells which one is meant. */
    static String brief(String text) {
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
