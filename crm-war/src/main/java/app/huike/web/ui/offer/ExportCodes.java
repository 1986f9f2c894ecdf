package app.huike.web.ui.offer;

import app.huike.crm.offer.CampaignCode;
import app.huike.crm.offer.CampaignCodes;
import app.huike.web.ui.KnownId;
import app.huike.web.ui.Say;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Takes the codes of a batch away as a file; who did is on record. */
@Named("exportCodes")
@RequestScoped
public class ExportCodes {

    @Inject
    private CampaignCodes codes;

    @Inject
    private Say say;

    public void download(String batch) {
        say.did(() -> write(batch, codes.export(KnownId.of(batch))));
    }

    private static void write(String batch, List<CampaignCode> all) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseContentType("text/csv");
        answer.setResponseCharacterEncoding("UTF-8");
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"codes-" + batch + ".csv\"");
        try (CsvWriter csv = CsvWriter.builder()
                .build(new OutputStreamWriter(answer.getResponseOutputStream(), StandardCharsets.UTF_8))) {
            csv.writeRecord("code", "state", "valid_from", "valid_until");
            all.forEach(code -> csv.writeRecord(
                    code.code(),
                    code.state().name(),
                    text(code.validFrom()),
                    code.validUntil().toString()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
