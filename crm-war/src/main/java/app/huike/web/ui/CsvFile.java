package app.huike.web.ui;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A file of comma-separated values as the answer, in the place of a page. */
public final class CsvFile {

    private final CsvWriter csv;

    private CsvFile(CsvWriter csv) {
        this.csv = csv;
    }

    /** @param name without its ending: letters, digits and hyphens */
    public static void answer(String name, Consumer<CsvFile> lines) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseContentType("text/csv");
        answer.setResponseCharacterEncoding("UTF-8");
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        try (CsvWriter csv = CsvWriter.builder()
                .build(new OutputStreamWriter(answer.getResponseOutputStream(), StandardCharsets.UTF_8))) {
            lines.accept(new CsvFile(csv));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }

    /** Adds a line; nothing is written for null. */
    public void line(Object... values) {
        String[] texts = new String[values.length];
        for (int at = 0; at < values.length; at++) {
            texts[at] = values[at] == null ? "" : values[at].toString();
        }
        csv.writeRecord(texts);
    }
}
