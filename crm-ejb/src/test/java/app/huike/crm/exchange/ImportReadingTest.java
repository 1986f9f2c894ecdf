package app.huike.crm.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.exchange.ImportReading.Unreadable;
import app.huike.crm.exchange.ImportRun.Batch;
import app.huike.crm.exchange.ImportRun.Phase;
import app.huike.crm.exchange.domain.PurchaseRow;
import app.huike.crm.exchange.domain.RowProblem;
import app.huike.crm.purchase.Mode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportReadingTest {

    private static final Instant LATEST = Instant.parse("2026-05-31T12:05:00Z");
    private static final String HEADER = "purchase_ref,customer_ref,at,amount,currency,category\n";

    @Test
    void readsRowsInAnyOrderOfColumns() throws Exception {
        List<PurchaseRow> rows = rows("AMOUNT , currency,at,customer_ref,purchase_ref\r\n" + "\r\n"
                + "12.30,USD,2026-05-01T10:00:00+02:00,C-1,P-1\r\n");
        assertThat(rows)
                .containsExactly(new PurchaseRow(
                        3,
                        "P-1",
                        "C-1",
                        Instant.parse("2026-05-01T08:00:00Z"),
                        Money.parse("USD 12.30"),
                        null,
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            P 1,C-1,2026-05-01T10:00:00Z,1.00,USD,pop    | purchase_ref | REF_INVALID
            ,C-1,2026-05-01T10:00:00Z,1.00,USD,pop       | purchase_ref | REF_INVALID
            P-1,C/1,2026-05-01T10:00:00Z,1.00,USD,pop    | customer_ref | REF_INVALID
            P-1,C-1,2026-05-01,1.00,USD,pop              | at           | AT_INVALID
            P-1,C-1,2026-05-01T10:00:00,1.00,USD,pop     | at           | AT_INVALID
            P-1,C-1,2026-02-30T10:00:00Z,1.00,USD,pop    | at           | AT_INVALID
            P-1,C-1,9999-12-31T10:00:00Z,1.00,USD,pop    | at           | AT_INVALID
            P-1,C-1,+999999999-12-31T10:00:00Z,1,USD,pop | at           | AT_INVALID
            P-1,C-1,1969-12-31T23:59:59Z,1.00,USD,pop    | at           | AT_INVALID
            P-1,C-1,2026-05-31T12:05:01Z,1.00,USD,pop    | at           | AT_INVALID
            P-1,C-1,2026-05-01T10:00:00Z,-1.00,USD,pop   | amount       | AMOUNT_INVALID
            P-1,C-1,2026-05-01T10:00:00Z,1.001,USD,pop   | amount       | AMOUNT_INVALID
            P-1,C-1,2026-05-01T10:00:00Z,1.5,JPY,pop     | amount       | AMOUNT_INVALID
            P-1,C-1,2026-05-01T10:00:00Z,1e9,USD,pop     | amount       | AMOUNT_INVALID
            P-1,C-1,2026-05-01T10:00:00Z,NaN,USD,pop     | amount       | AMOUNT_INVALID
            P-1,C-1,2026-05-01T10:00:00Z,٣,USD,pop       | amount       | AMOUNT_INVALID
            P-1,C-1,2026-05-01T10:00:00Z,10000000000.01,USD, | amount       | AMOUNT_INVALID
            P-1,C-1,2026-05-01T10:00:00Z,,USD,pop        | amount       | AMOUNT_INVALID
            P-1,C-1,2026-05-01T10:00:00Z,1.00,USX,pop    | currency     | CURRENCY_UNKNOWN
            P-1,C-1,2026-05-01T10:00:00Z,1.00,XXX,pop    | currency     | CURRENCY_UNKNOWN
            P-1,C-1,2026-05-01T10:00:00Z,1.00,,pop       | currency     | CURRENCY_UNKNOWN
            P-1,C-1,2026-05-01T10:00:00Z,1.00,USD        |              | FIELDS_DIFFER
            P-1,C-1,2026-05-01T10:00:00Z,1,00,USD,pop    |              | FIELDS_DIFFER
            P-1,C-1,2026-05-01T10:00:00Z,1.00,USD,"pop   |              | QUOTE_BROKEN
            P-1,C-1,2026-05-01T10:00:00Z,1.00,USD,"a"b   |              | QUOTE_BROKEN
            """)
    void refusesARowAndGoesOn(String row, String column, String code) throws Exception {
        List<PurchaseRow> rows = rows(HEADER + row + "\nP-2,C-1,2026-05-01T10:00:00Z,0,usd,\n");
        assertThat(rows.get(0).line()).isEqualTo(2);
        assertThat(rows.get(0).problems())
                .extracting(RowProblem::column, RowProblem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(column, code));
        assertThat(rows.get(1).good()).isTrue();
        assertThat(rows.get(1).total()).isEqualTo(Money.parse("USD 0"));
    }

    @Test
    void tellsEveryProblemOfARow() throws Exception {
        assertThat(rows(HEADER + "?,?,?,?,?,\n").get(0).problems())
                .extracting(RowProblem::column)
                .containsExactly("purchase_ref", "customer_ref", "at", "currency", "amount");
    }

    @Test
    void refusesWhatIsTooLong() throws Exception {
        String row = ",C-1,2026-05-01T10:00:00Z,1.00,USD,";
        assertThat(rows(HEADER + "P".repeat(65) + row + "\n").get(0).problems())
                .extracting(RowProblem::code)
                .containsExactly("REF_INVALID");
        assertThat(rows(HEADER + "P" + row + "c".repeat(65) + "\n").get(0).problems())
                .extracting(RowProblem::code)
                .containsExactly("CATEGORY_INVALID");
        assertThat(rows(HEADER + "P" + row + "c".repeat(9_000) + "\n").get(0).problems())
                .extracting(RowProblem::code)
                .containsExactly("LINE_TOO_LONG");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            purchase_ref;customer_ref;at;amount;currency         | COLUMN_UNKNOWN
            purchase_ref,customer_ref,at,amount,currency,colour  | COLUMN_UNKNOWN
            purchase_ref,customer_ref,at,amount,currency,        | COLUMN_UNKNOWN
            purchase_ref,customer_ref,at,amount                  | COLUMN_MISSING
            purchase_ref,customer_ref,at,amount,currency,at      | COLUMN_TWICE
            "purchase_ref,customer_ref,at,amount,currency        | QUOTE_BROKEN
            """)
    void refusesAFileWithoutAProperHeader(String header, String code) {
        assertThatThrownBy(() -> rows(header + "\nP-1,C-1,2026-05-01T10:00:00Z,1,USD\n"))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.problem().code()).isEqualTo(code));
    }

    @Test
    void refusesAFileWithoutALine() {
        assertThatThrownBy(() -> rows("\n \r\n")).isInstanceOfSatisfying(Unreadable.class, unreadable -> assertThat(
                        unreadable.problem().code())
                .isEqualTo("FILE_EMPTY"));
    }

    @Test
    void goesOnBehindAnyBatch() throws Exception {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 10; i++) {
            file.append("P-" + i + ",C-1,2026-05-01T10:00:00Z,1.00,USD," + (i % 3 == 0 ? "\n\n" : "\r\n"));
        }
        ImportRun run = begun();
        List<PurchaseRow> all = rows(file.toString());
        List<PurchaseRow> read = new ArrayList<>();
        Optional<Batch> batch = reading(file.toString(), run).next(3);
        while (batch.isPresent()) {
            read.addAll(batch.get().rows());
            run = run.at(batch.get());
            batch = reading(file.toString(), run).next(3);
        }
        assertThat(read).isEqualTo(all).hasSize(10);
    }

    private static List<PurchaseRow> rows(String file) throws IOException, Unreadable {
        List<PurchaseRow> rows = new ArrayList<>();
        ImportReading reading = reading(file, begun());
        for (Optional<Batch> batch = reading.next(2); batch.isPresent(); batch = reading.next(2)) {
            rows.addAll(batch.get().rows());
        }
        return rows;
    }

    private static ImportReading reading(String file, ImportRun run) throws IOException, Unreadable {
        byte[] bytes = file.getBytes(UTF_8);
        return new ImportReading(
                offset -> new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset), run, LATEST);
    }

    private static ImportRun begun() {
        return new ImportRun(UUID.randomUUID(), "me", Mode.HISTORY, false, false, Phase.LOAD, 0, 0);
    }
}
