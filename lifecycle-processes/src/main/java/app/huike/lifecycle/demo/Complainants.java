package app.huike.lifecycle.demo;

import app.huike.crm.care.CaseCause;
import app.huike.crm.care.CaseResolution;
import app.huike.crm.care.NewCase;
import app.huike.crm.care.Resolution;
import app.huike.crm.messaging.Interaction;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Who of the demo's customers complains about what, in their own language, and what the shop does about it. */
final class Complainants {

    /** Of all that chance brings: nobody is hurt, and no money is lost. */
    static final int SEVERITY = 3;

    private static final String TEXTS = "app.huike.lifecycle.demo.complaints";
    private static final ResourceBundle.Control NEVER_THE_SERVERS =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final int OF_A_HUNDRED = 2;
    private static final Map<String, Settlement> SETTLEMENTS = Map.of(
            "delivery-damaged", new Settlement(CaseResolution.REPLACED, CaseCause.DELIVERY),
            "delivery-late", new Settlement(CaseResolution.EXPLAINED, CaseCause.DELIVERY),
            "product-wrong", new Settlement(CaseResolution.REPLACED, CaseCause.SYSTEM),
            "product-faulty", new Settlement(CaseResolution.REPLACED, CaseCause.PRODUCT),
            "service-wait", new Settlement(CaseResolution.EXPLAINED, CaseCause.SERVICE));
    private static final List<String> CATEGORIES =
            SETTLEMENTS.keySet().stream().sorted().toList();

    private record Settlement(CaseResolution kind, CaseCause cause) {}

    private Complainants() {}

    /** Whether the customer complains about this purchase. */
    static boolean complains(long purchase) {
        return Dice.percent(OF_A_HUNDRED, "complains", purchase);
    }

    static String category(long purchase) {
        return Dice.pick(CATEGORIES, "complaint", purchase);
    }

    /** As the customer writes it, by mail. */
    static NewCase complaint(String customerRef, String purchaseRef, String category, Locale locale) {
        return new NewCase(
                customerRef,
                null,
                Interaction.Medium.EMAIL,
                said("subject." + category, locale),
                said("text." + category, locale),
                purchaseRef,
                null,
                null);
    }

    /** What the customer is answered first. */
    static String answer(Locale locale) {
        return said("answer", locale);
    }

    /** How it ends. */
    static Resolution resolution(String category, Locale locale) {
        Settlement settled = SETTLEMENTS.get(category);
        return new Resolution(settled.kind(), settled.cause(), said("resolution." + category, locale));
    }

    /** @param locale null where nobody knows it */
    private static String said(String key, Locale locale) {
        Locale language = locale == null ? Locale.ENGLISH : locale;
        return ResourceBundle.getBundle(TEXTS, language, Complainants.class.getClassLoader(), NEVER_THE_SERVERS)
                .getString(key);
    }
}
