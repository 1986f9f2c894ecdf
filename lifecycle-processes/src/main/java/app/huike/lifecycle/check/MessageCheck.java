package app.huike.lifecycle.check;

import app.huike.crm.customer.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What customers are sent. Each message is asked for under the purpose whose consent it needs: under SERVICE nobody's consent is asked and no way to
 * unsubscribe is added, so that what is marketing must not go by that name. And its template is there in every language.
 */
final class MessageCheck {

    private final Vocabulary offered;
    private final List<Fault> faults = new ArrayList<>();

    private MessageCheck(Vocabulary offered) {
        this.offered = offered;
    }

    static List<Fault> faults(Diagram diagram, Vocabulary offered) {
        MessageCheck check = new MessageCheck(offered);
        diagram.each("serviceTask")
                .filter(task -> Diagram.step(task).filter("sendMessage"::equals).isPresent())
                .forEach(check::send);
        return check.faults;
    }

    /** Templates that a table names in an output column of that name. */
    static List<Fault> named(Part table, String column, Vocabulary offered) {
        MessageCheck check = new MessageCheck(offered);
        List<Part> outputs =
                table.all().filter(part -> part.is(Names.DMN, "output")).toList();
        for (int index = 0; index < outputs.size(); index++) {
            if (column.equals(outputs.get(index).attribute("name"))) {
                check.cells(table, index);
            }
        }
        return check.faults;
    }

    private void cells(Part table, int column) {
        table.all().filter(part -> part.is(Names.DMN, "rule")).forEach(rule -> {
            List<Part> answers = rule.children(Names.DMN, "outputEntry").toList();
            String said = column < answers.size()
                    ? answers.get(column)
                            .children(Names.DMN, "text")
                            .map(Part::text)
                            .findFirst()
                            .orElse("")
                    : "";
            String key = said.replace("\"", "");
            if (!key.isEmpty() && !key.equals("none")) {
                known(rule, key);
            }
        });
    }

    private void send(Part task) {
        Map<String, String> said = Diagram.parameters(task);
        String key = said.getOrDefault("template", "");
        String purpose = said.getOrDefault("purpose", "");
        boolean literal =
                Arrays.stream(Purpose.values()).anyMatch(each -> each.name().equals(purpose));
        if (!literal) {
            faults.add(Fault.at(task.id(), "PURPOSE_UNCLEAR", purpose));
        }
        if (!key.isEmpty() && TextKind.reference(key).isEmpty()) {
            known(task, key);
            Vocabulary.KnownTemplate template = offered.templates().get(key);
            if (literal && template != null && isWeaker(Purpose.valueOf(purpose), template.purpose())) {
                faults.add(Fault.at(
                        task.id(),
                        "CONSENT_BYPASSED",
                        key,
                        purpose,
                        template.purpose().name()));
            }
        } else if (purpose.equals(Purpose.SERVICE.name())) {
            faults.add(Fault.at(task.id(), "CONSENT_BYPASSED", key, purpose, Purpose.MARKETING.name()));
        }
    }

    private static boolean isWeaker(Purpose asked, Purpose needed) {
        return asked != needed && asked == Purpose.SERVICE || needed == Purpose.MARKETING && asked != needed;
    }

    private void known(Part part, String key) {
        Vocabulary.KnownTemplate template = offered.templates().get(key);
        if (template == null) {
            faults.add(Fault.at(part.id(), "TEMPLATE_UNKNOWN", key));
        } else {
            template.missing().stream()
                    .sorted()
                    .forEach(language -> faults.add(Fault.at(part.id(), "TEMPLATE_UNTRANSLATED", key, language)));
        }
    }
}
