package app.huike.web.ui.offer;

import app.huike.crm.journey.Stage;
import app.huike.crm.offer.CampaignDraft;
import app.huike.crm.offer.CampaignView;
import app.huike.web.ui.TypedForm;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;

/** A campaign as the fields of a form, and back. */
final class CampaignForm {

    private static final int MOST = 1_000_000_000 - 1;

    private CampaignForm() {}

    static Map<String, String> empty(LocalDate today) {
        Map<String, String> form = new HashMap<>();
        form.put("firstDay", today.toString());
        form.put("lastDay", today.plusDays(30).toString());
        return form;
    }

    static Map<String, String> of(CampaignView campaign) {
        Map<String, String> form = OfferForm.names(campaign.names());
        form.put("key", campaign.key());
        form.put("version", String.valueOf(campaign.version()));
        form.put("offer", campaign.offer());
        form.put("firstDay", campaign.firstDay().toString());
        form.put("lastDay", campaign.lastDay().toString());
        form.put("budget", OfferForm.plain(campaign.budget()));
        form.put("maxRedemptions", text(campaign.maxRedemptions()));
        form.put("perCustomer", text(campaign.perCustomer()));
        return form;
    }

    /** Refuses with each field that is wrong. */
    static CampaignDraft draft(TypedForm form, Set<Stage> audience) {
        Money budget = form.money("budget");
        Integer most = form.number("maxRedemptions", 1, MOST);
        Integer each = form.number("perCustomer", 1, MOST);
        LocalDate first = form.day("firstDay");
        LocalDate last = form.day("lastDay");
        String offer = form.needed("offer", form.text("offer"));
        form.refuse();
        return new CampaignDraft(
                form.text("key"),
                OfferForm.names(form),
                offer,
                first,
                last,
                audience,
                budget,
                most,
                each,
                form.text("version") == null ? 0 : Long.parseLong(form.text("version")));
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }
}
