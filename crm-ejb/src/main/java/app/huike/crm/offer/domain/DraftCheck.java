package app.huike.crm.offer.domain;

import app.huike.crm.offer.Benefit;
import app.huike.crm.offer.CampaignDraft;
import app.huike.crm.offer.Names;
import app.huike.crm.offer.OfferDraft;
import app.huike.crm.offer.Terms;
import app.huike.crm.offer.Validity;
import app.huike.crm.shared.Check;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What offers and campaigns have to be in themselves; refuses with each field that is wrong. */
public final class DraftCheck {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final int LONGEST_NAME = 100;
    private static final int MOST_WORDS = 50;

    private final Check check = new Check();
    private final CurrencyUnit currency;

    private DraftCheck(CurrencyUnit currency) {
        this.currency = currency;
    }

    /** The offer with clean texts; refusals {@code FIELD_INVALID}, {@code FIELD_MISSING}. */
    public static OfferDraft checked(OfferDraft draft, CurrencyUnit currency) {
        DraftCheck of = new DraftCheck(currency);
        of.key(draft.key());
        Names names = of.names(draft.names());
        of.terms(draft.terms());
        of.validity(draft.validity());
        of.check.refuse();
        return new OfferDraft(draft.key(), names, draft.terms(), draft.validity(), draft.version());
    }

    /** The campaign with clean texts; same refusals. */
    public static CampaignDraft checked(CampaignDraft draft, CurrencyUnit currency) {
        DraftCheck of = new DraftCheck(currency);
        of.key(draft.key());
        Names names = of.names(draft.names());
        of.days(draft.firstDay(), draft.lastDay());
        of.money("budget", draft.budget());
        of.count("maxRedemptions", draft.maxRedemptions());
        of.count("perCustomer", draft.perCustomer());
        of.check.refuse();
        return new CampaignDraft(
                draft.key(),
                names,
                draft.offer(),
                draft.firstDay(),
                draft.lastDay(),
                draft.audience(),
                draft.budget(),
                draft.maxRedemptions(),
                draft.perCustomer(),
                draft.version());
    }

    private void key(String key) {
        if (key == null || key.isEmpty()) {
            check.missing("key");
        } else {
            check.that(KEY.matcher(key).matches(), "key", key, "1 to 64 of a-z, 0-9 and '-'");
        }
    }

    private Names names(Names names) {
        return new Names(
                name("names.en", names.en()), name("names.hans", names.hans()), name("names.hant", names.hant()));
    }

    private String name(String field, String told) {
        String name = check.line(field, told, LONGEST_NAME);
        if (name == null) {
            check.missing(field);
        }
        return name;
    }

    private void terms(Terms terms) {
        Benefit benefit = terms.benefit();
        money("amount", benefit.amount());
        money("atMost", benefit.atMost());
        money("minimumBasket", terms.minimumBasket());
        check.line("sku", benefit.sku(), 100);
        check.line("category", benefit.category(), 100);
        words("categories", terms.categories());
        words("exclusionGroups", terms.combining().exclusionGroups());
        words("tiers", terms.tiers());
    }

    private void words(String field, Set<String> words) {
        check.that(words.size() <= MOST_WORDS, field, words.size(), "at most " + MOST_WORDS);
        words.forEach(word -> check.that(!word.isBlank(), field, word, "no blank word"));
        words.forEach(word -> check.line(field, word, 100));
    }

    private void money(String field, Money money) {
        if (money != null) {
            check.that(
                    money.isPositive() && money.getCurrencyUnit().equals(currency),
                    field,
                    money,
                    "more than 0, in " + currency);
        }
    }

    private void count(String field, Integer count) {
        check.that(count == null || count > 0, field, count, "1 or more");
    }

    private void validity(Validity validity) {
        if (validity.afterGrant() == null) {
            days(validity.firstDay(), validity.lastDay());
        } else {
            boolean later =
                    !validity.afterGrant().isZero() && !validity.afterGrant().isNegative();
            boolean possible = later && validity.afterGrant().toTotalMonths() <= 120;
            check.that(possible, "afterGrant", validity.afterGrant(), "a time from P1D to P10Y");
        }
    }

    private void days(LocalDate first, LocalDate last) {
        if (first == null) {
            check.missing("firstDay");
        }
        if (last == null) {
            check.missing("lastDay");
        }
        check.that(first == null || last == null || !last.isBefore(first), "lastDay", last, "not before the first day");
    }
}
