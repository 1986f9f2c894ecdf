package app.huike.web.ui.offer;

import app.huike.crm.offer.CampaignCode;
import app.huike.crm.offer.CampaignCodes;
import app.huike.crm.offer.CodeBatch;
import app.huike.web.ui.Say;
import app.huike.web.ui.Show;
import app.huike.web.ui.TypedForm;
import app.huike.web.ui.TypedMoney;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The codes of the campaign of this page: many that nobody can guess, or one that everybody may know. */
@Named("makeCodes")
@RequestScoped
public class MakeCodes {

    private static final int MOST_USES = 1_000_000_000 - 1;

    @Inject
    private CampaignCodes codes;

    @Inject
    private EditCampaign campaign;

    @Inject
    private TypedMoney money;

    @Inject
    private Say say;

    @Inject
    private Show show;

    private final Map<String, String> form = new HashMap<>();
    private List<CodeBatch> batches;
    private List<CampaignCode> published;

    public String generate() {
        boolean did = say.did(() -> {
            TypedForm typed = new TypedForm(form, money);
            Integer count = typed.needed("count", 1, CampaignCodes.MOST);
            typed.refuse();
            codes.generate(campaign.getKey(), count);
            say.goodThere("codes.made", show.number(count));
        });
        return did ? campaign.again() : null;
    }

    public String publish() {
        boolean did = say.did(() -> {
            TypedForm typed = new TypedForm(form, money);
            Integer uses = typed.number("uses", 1, MOST_USES);
            Integer each = typed.number("each", 1, MOST_USES);
            typed.refuse();
            CampaignCode code = codes.publish(campaign.getKey(), typed.text("code"), uses, each);
            say.goodThere("codes.published", code.code());
        });
        return did ? campaign.again() : null;
    }

    public Map<String, String> getForm() {
        return form;
    }

    public List<CodeBatch> getBatches() {
        batches = batches == null ? codes.batches(campaign.getKey()) : batches;
        return batches;
    }

    public List<CampaignCode> getPublished() {
        published = published == null ? codes.published(campaign.getKey()) : published;
        return published;
    }
}
