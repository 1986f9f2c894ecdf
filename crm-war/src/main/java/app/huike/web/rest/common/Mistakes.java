package app.huike.web.rest.common;

import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import java.util.ArrayList;
import java.util.List;

/** All that is wrong with a request, so that its author learns it at once and not one by one. */
final class Mistakes {

    private static final int MOST = 50;

    private final List<FieldProblem> found = new ArrayList<>();

    void add(FieldProblem problem) {
        if (found.size() < MOST) {
            found.add(problem);
        }
    }

    void invalid(String field, Object value, String reason) {
        add(FieldProblem.invalid(field, value, reason));
    }

    void missing(String field) {
        add(FieldProblem.missing(field));
    }

    void unknown(String field) {
        add(new FieldProblem(field, null, "FIELD_UNKNOWN", "there is no such field"));
    }

    /** Goes on only if nothing is wrong. */
    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw Refused.invalid(found);
        }
    }
}
