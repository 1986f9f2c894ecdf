package app.huike.crm.exchange.store;

import app.huike.crm.exchange.ImportProblem;
import app.huike.crm.exchange.Imports;
import app.huike.crm.exchange.domain.ImportProblems;
import app.huike.crm.exchange.domain.PurchaseRow;
import app.huike.crm.exchange.domain.RowProblem;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Problems by line and number; kept are the first so many. */
@Dependent
class SqlImportProblems implements ImportProblems {

    @Inject
    CrmDatabase database;

    /** One problem with its place. */
    private record Placed(long line, int no, RowProblem problem) {}

    @Override
    public void add(UUID id, List<PurchaseRow> bad) {
        if (bad.isEmpty()) {
            return;
        }
        List<Placed> all = new ArrayList<>();
        for (PurchaseRow row : bad) {
            for (int no = 0; no < row.problems().size(); no++) {
                all.add(new Placed(row.line(), no, row.problems().get(no)));
            }
        }
        long room = Math.min(all.size(), Imports.PROBLEMS_KEPT - kept(id));
        if (room > 0) {
            insert(id, all.subList(0, (int) room));
        }
    }

    private void insert(UUID id, List<Placed> problems) {
        database.sql("insert into import_problem (import_id, line, no, column_name, value, reason, code)"
                        + " select :id, * from unnest(cast(:lines as bigint[]), cast(:nos as bigint[]),"
                        + " cast(:columns as text[]), cast(:values as text[]), cast(:reasons as text[]),"
                        + " cast(:codes as text[]))")
                .set("id", id)
                .set("lines", each(problems, Placed::line))
                .set("nos", each(problems, placed -> (long) placed.no()))
                .set("columns", each(problems, placed -> placed.problem().column()))
                .set("values", each(problems, placed -> placed.problem().value()))
                .set("reasons", each(problems, placed -> placed.problem().reason()))
                .set("codes", each(problems, placed -> placed.problem().code()))
                .update();
    }

    private static <T> List<T> each(List<Placed> problems, Function<Placed, T> value) {
        List<T> values = new ArrayList<>();
        problems.forEach(problem -> values.add(value.apply(problem)));
        return values;
    }

    private long kept(UUID id) {
        return database.sql("select count(*) as kept from import_problem where import_id = :id")
                .set("id", id)
                .one(row -> row.number("kept"))
                .orElse(0L);
    }

    @Override
    public void drop(UUID id) {
        database.sql("delete from import_problem where import_id = :id")
                .set("id", id)
                .update();
    }

    @Override
    public Page<ImportProblem> page(UUID id, PageRequest request) {
        Place after = Place.of(request.cursor());
        List<Place> places = new ArrayList<>();
        List<ImportProblem> items = database.sql("select line, no, column_name, value, reason, code from import_problem"
                        + " where import_id = :id and (line, no) > (:line, :no) order by line, no limit :limit")
                .set("id", id)
                .set("line", after.line())
                .set("no", after.no())
                .set("limit", request.limit() + 1)
                .list(row -> {
                    places.add(new Place(row.number("line"), row.integer("no")));
                    return new ImportProblem(
                            row.number("line"),
                            row.text("column_name"),
                            row.text("value"),
                            row.text("reason"),
                            row.text("code"));
                });
        return items.size() <= request.limit()
                ? new Page<>(items, null)
                : new Page<>(
                        items.subList(0, request.limit()),
                        places.get(request.limit() - 1).cursor());
    }

    /** Where a page ended. */
    private record Place(long line, int no) {

        static Place of(String cursor) {
            if (cursor == null || cursor.isEmpty()) {
                return new Place(-1, -1);
            }
            try {
                String[] parts = cursor.split("-", 2);
                return new Place(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException noCursor) {
                throw Refused.invalid(FieldProblem.invalid("cursor", cursor, "a cursor from an earlier page"));
            }
        }

        String cursor() {
            return line + "-" + no;
        }
    }
}
