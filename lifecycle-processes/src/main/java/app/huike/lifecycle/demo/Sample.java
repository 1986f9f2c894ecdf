package app.huike.lifecycle.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The real purchases that the demo is made of, as they stand in the file: by customer, each customer's in order. */
record Sample(Map<Integer, List<Bought>> byCustomer) {

    /** The file ends with this day. */
    static final LocalDate LAST_DAY = LocalDate.of(1998, 6, 30);

    private static final String FILE = "/demo/CDNOW_sample.txt";

    /** One purchase. */
    record Bought(LocalDate day, Money amount) {}

    /** The sample that comes with the product. */
    static Sample shipped() {
        try (InputStream file = Sample.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
            return read(lines.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + FILE, unreadable);
        }
    }

    /** Lines of five columns separated by blanks: customer in the full data, customer, day, pieces, US dollars. */
    static Sample read(List<String> lines) {
        Map<Integer, List<Bought>> customers = new TreeMap<>();
        for (String line : lines) {
            String[] columns = line.strip().split(" +");
            if (columns.length != 5) {
                throw new IllegalArgumentException("five columns, not: " + line);
            }
            Bought bought = new Bought(
                    LocalDate.parse(columns[2], DateTimeFormatter.BASIC_ISO_DATE),
                    Money.of(CurrencyUnit.USD, new BigDecimal(columns[4])));
            customers
                    .computeIfAbsent(Integer.valueOf(columns[1]), number -> new ArrayList<>())
                    .add(bought);
        }
        return new Sample(customers);
    }
}
