package app.huike.crm.exchange;

import app.huike.crm.exchange.ImportRun.Batch;
import app.huike.crm.exchange.domain.Header;
import app.huike.crm.exchange.domain.ProblemCode;
import app.huike.crm.exchange.domain.PurchaseRow;
import app.huike.crm.exchange.domain.RowProblem;
import app.huike.crm.exchange.domain.RowRules;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** Reads the rows of one file, from where the import stands. */
final class ImportReading {

    /** The header cannot be used; nothing of the file is loaded. */
    static final class Unreadable extends Exception {

        private final long line;
        private final transient RowProblem problem;

        Unreadable(long line, RowProblem problem) {
            super(problem.reason(), null, false, false);
            this.line = line;
            this.problem = problem;
        }

        long line() {
            return line;
        }

        RowProblem problem() {
            return problem;
        }
    }

    private final CsvLine csv = new CsvLine();
    private final Lines lines;
    private final RowRules rules;
    private Lines.Line last;

    /**
     * @param file the file from some byte on
     * @param run how far it is read already
     * @param latest no purchase lies behind it
     */
    ImportReading(LongFunction<InputStream> file, ImportRun run, Instant latest) throws IOException, Unreadable {
        Lines top = new Lines(file.apply(0), 0, 0);
        rules = new RowRules(header(top), latest);
        lines = run.lines() == 0 ? top : new Lines(file.apply(run.bytes()), run.bytes(), run.lines());
    }

    private Header header(Lines top) throws IOException, Unreadable {
        Lines.Line first = top.next();
        while (first != null && first.blank()) {
            first = top.next();
        }
        if (first == null) {
            throw new Unreadable(1, RowProblem.ofAll(null, ProblemCode.FILE_EMPTY));
        }
        if (first.tooLong()) {
            throw new Unreadable(first.number(), RowProblem.ofAll(first.text(), ProblemCode.LINE_TOO_LONG));
        }
        List<String> names = names(first);
        Optional<RowProblem> problem = Header.problemOf(names);
        if (problem.isPresent()) {
            throw new Unreadable(first.number(), problem.get());
        }
        last = first;
        return Header.of(names);
    }

    private List<String> names(Lines.Line first) throws Unreadable {
        Optional<String[]> fields = csv.fields(first.text());
        if (fields.isEmpty()) {
            throw new Unreadable(first.number(), RowProblem.ofAll(first.text(), ProblemCode.QUOTE_BROKEN));
        }
        return List.of(fields.get());
    }

    /** The next rows, at most so many; empty behind the last. */
    Optional<Batch> next(int atMost) throws IOException {
        List<PurchaseRow> rows = new ArrayList<>();
        Lines.Line line = null;
        while (rows.size() < atMost && (line = lines.next()) != null) {
            last = line;
            if (!line.blank()) {
                rows.add(row(line));
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Batch(rows, last.number(), last.end()));
    }

    private PurchaseRow row(Lines.Line line) {
        if (line.tooLong()) {
            return PurchaseRow.bad(line.number(), RowProblem.ofAll(line.text(), ProblemCode.LINE_TOO_LONG));
        }
        return csv.fields(line.text())
                .map(fields -> rules.row(line.number(), fields))
                .orElseGet(
                        () -> PurchaseRow.bad(line.number(), RowProblem.ofAll(line.text(), ProblemCode.QUOTE_BROKEN)));
    }
}
