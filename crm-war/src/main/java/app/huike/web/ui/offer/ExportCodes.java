package app.huike.web.ui.offer;

import app.huike.crm.offer.CampaignCode;
import app.huike.crm.offer.CampaignCodes;
import app.huike.web.ui.CsvFile;
import app.huike.web.ui.KnownId;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
        CsvFile.answer("codes-" + batch, csv -> {
            csv.line("code", "state", "valid_from", "valid_until");
            all.forEach(code -> csv.line(code.code(), code.state(), code.validFrom(), code.validUntil()));
        });
    }
}
