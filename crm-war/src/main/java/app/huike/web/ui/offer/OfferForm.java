package app.huike.web.ui.offer;

import app.huike.crm.offer.Benefit;
import app.huike.crm.offer.BenefitKind;
import app.huike.crm.offer.Combining;
import app.huike.crm.offer.Names;
import app.huike.crm.offer.OfferDraft;
import app.huike.crm.offer.OfferView;
import app.huike.crm.offer.Terms;
import app.huike.crm.offer.Validity;
import app.huike.web.ui.TypedForm;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.joda.money.Money;

/** An offer as the fields of a form, and back. */
final class OfferForm {

    private static final String FIXED = "FIXED";
    private static final String AFTER_GRANT = "AFTER_GRANT";

    private OfferForm() {}

    static Map<String, String> empty() {
        Map<String, String> form = new HashMap<>();
        form.put("kind", BenefitKind.PERCENT.name());
        form.put("alone", "true");
        form.put("validity", AFTER_GRANT);
        form.put("days", "30");
        return form;
    }

    static Map<String, String> of(OfferView offer) {
        Map<String, String> form = names(offer.names());
        Terms terms = offer.terms();
        Benefit benefit = terms.benefit();
        form.put("key", offer.key());
        form.put("version", String.valueOf(offer.version()));
        form.put("kind", benefit.kind().name());
        form.put("percent", benefit.percent() == 0 ? null : String.valueOf(benefit.percent()));
        form.put("amount", plain(benefit.amount()));
        form.put("atMost", plain(benefit.atMost()));
        form.put("sku", benefit.sku());
        form.put("category", benefit.category());
        form.put("minimumBasket", plain(terms.minimumBasket()));
        form.put("categories", words(terms.categories()));
        form.put("alone", String.valueOf(terms.combining().alone()));
        form.put("exclusionGroups", words(terms.combining().exclusionGroups()));
        form.put("tiers", words(terms.tiers()));
        validity(offer.validity(), form);
        return form;
    }

    private static void validity(Validity validity, Map<String, String> form) {
        form.put("validity", validity.afterGrant() == null ? FIXED : AFTER_GRANT);
        if (validity.afterGrant() == null) {
            form.put("firstDay", validity.firstDay().toString());
            form.put("lastDay", validity.lastDay().toString());
        } else {
            form.put("days", String.valueOf(validity.afterGrant().getDays()));
        }
    }

    /** Refuses with each field that is wrong. */
    static OfferDraft draft(TypedForm form) {
        BenefitKind kind = BenefitKind.valueOf(form.text("kind"));
        Money minimum = form.money("minimumBasket");
        Integer percent = percent(form, kind);
        Money amount = amount(form, kind);
        Money atMost = percent == null ? null : form.money("atMost");
        String sku = thing(form, kind, "sku");
        String category = kind == BenefitKind.FREE_ITEM ? form.text("category") : null;
        if (kind == BenefitKind.FREE_ITEM && (sku == null) == (category == null)) {
            form.wrong("sku", "either an article or a category");
        }
        if (kind == BenefitKind.CASHBACK && (percent == null) == (amount == null)) {
            form.wrong("percent", "either a share or an amount");
        }
        boolean fixed = FIXED.equals(form.text("validity"));
        LocalDate first = fixed ? form.needed("firstDay", form.day("firstDay")) : null;
        LocalDate last = fixed ? form.needed("lastDay", form.day("lastDay")) : null;
        Integer days = fixed ? null : form.needed("days", 1, 3_650);
        form.refuse();
        return new OfferDraft(
                form.text("key"),
                names(form),
                new Terms(
                        new Benefit(kind, percent == null ? 0 : percent, amount, atMost, sku, category),
                        minimum,
                        form.words("categories"),
                        new Combining(Boolean.parseBoolean(form.text("alone")), form.words("exclusionGroups")),
                        form.words("tiers")),
                fixed ? Validity.between(first, last) : Validity.afterGrant(Period.ofDays(days)),
                form.text("version") == null ? 0 : Long.parseLong(form.text("version")));
    }

    private static Integer percent(TypedForm form, BenefitKind kind) {
        return switch (kind) {
            case PERCENT -> form.needed("percent", 1, 100);
            case CASHBACK -> form.number("percent", 1, 100);
            case AMOUNT, FREE_ITEM, GIFT -> null;
        };
    }

    private static Money amount(TypedForm form, BenefitKind kind) {
        return switch (kind) {
            case AMOUNT -> form.needed("amount", form.money("amount"));
            case CASHBACK, GIFT -> form.money("amount");
            case PERCENT, FREE_ITEM -> null;
        };
    }

    private static String thing(TypedForm form, BenefitKind kind, String field) {
        return kind == BenefitKind.FREE_ITEM || kind == BenefitKind.GIFT ? form.text(field) : null;
    }

    static Map<String, String> names(Names names) {
        Map<String, String> form = new HashMap<>();
        form.put("names.en", names.en());
        form.put("names.hans", names.hans());
        form.put("names.hant", names.hant());
        return form;
    }

    static Names names(TypedForm form) {
        return new Names(form.text("names.en"), form.text("names.hans"), form.text("names.hant"));
    }

    static String plain(Money money) {
        return money == null ? null : money.getAmount().toPlainString();
    }

    private static String words(Collection<String> words) {
        return String.join(", ", new TreeSet<>(words));
    }
}
