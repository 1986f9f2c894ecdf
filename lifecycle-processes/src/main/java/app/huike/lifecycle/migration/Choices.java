package app.huike.lifecycle.migration;

import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import java.util.List;

/** What is chosen for the groups that a move would touch, and whether that is enough to begin. */
final class Choices {

    private Choices() {}

    /** Who feels nothing is moved, if nothing else is said. */
    static List<ConsequenceGroup> of(List<ConsequenceGroup> groups, List<Choice> choices) {
        return groups.stream().map(group -> of(group, choices)).toList();
    }

    private static ConsequenceGroup of(ConsequenceGroup group, List<Choice> choices) {
        Deed usual = group.consequence() == Consequence.NONE ? Deed.MOVE : null;
        Deed deed = choices.stream()
                .filter(choice -> choice.consequence() == group.consequence()
                        && choice.element().equals(group.element()))
                .map(Choice::deed)
                .findFirst()
                .orElse(usual);
        return new ConsequenceGroup(
                group.consequence(), group.element(), group.target(), group.runs(), group.samples(), deed);
    }

    static void refuse(MovePreview seen) {
        if (!seen.faults().isEmpty()) {
            PlanFault first = seen.faults().get(0);
            throw Refused.rule("MIGRATION_FAULTY")
                    .with("element", first.element())
                    .with("fault", first.code());
        }
        if (seen.groups().stream().allMatch(group -> group.deed() == Deed.EXCLUDE)) {
            throw Refused.rule("MIGRATION_NONE");
        }
        seen.groups().forEach(Choices::refuse);
    }

    private static void refuse(ConsequenceGroup group) {
        if (group.deed() == null) {
            throw Refused.rule("MIGRATION_UNDECIDED")
                    .with("consequence", group.consequence())
                    .with("element", group.element());
        }
        if (group.deed() == Deed.MOVE && group.consequence().stays()) {
            throw Refused.invalid(FieldProblem.invalid(
                    "choices", group.element(), "runs that cannot be moved can only be paused or excluded"));
        }
    }
}
