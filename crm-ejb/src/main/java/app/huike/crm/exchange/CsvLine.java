package app.huike.crm.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.util.Optional;

/**
 * Takes one line apart. A field never goes on over the end of its line: none of a purchase's fields can hold a line break, and so a quote
 * that is not closed spoils its own line and no other.
 */
final class CsvLine {

    private static final CsvReader.CsvReaderBuilder STRICT =
            CsvReader.builder().allowExtraCharsAfterClosingQuote(false);

    private final StringArrayHandler handler = StringArrayHandler.of();

    /** The fields of a line that is not blank; empty where its quotes are broken. */
    Optional<String[]> fields(String line) {
        if (line.chars().filter(character -> character == '"').count() % 2 != 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(STRICT.ofSingleCsvRecord(handler, line));
        } catch (CsvParseException broken) {
            return Optional.empty();
        }
    }
}
