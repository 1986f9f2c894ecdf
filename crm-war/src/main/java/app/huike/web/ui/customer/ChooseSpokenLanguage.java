package app.huike.web.ui.customer;

import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.platform.Shop;
import app.huike.web.ui.PageLook;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The customer said in which language he wants to be spoken with, where that is not the one in which he reads. */
@Named("chooseSpokenLanguage")
@RequestScoped
public class ChooseSpokenLanguage {

    /** Written in two ways and spoken in more; skills tell these apart. */
    private static final List<String> CHINESE = List.of("zh-Hans", "zh-Hant", "yue");

    /** A language that can be chosen. */
    public record Language(String tag, String name) {}

    @Inject
    private Customers customers;

    @Inject
    private SeeCustomer customer;

    @Inject
    private PageLook page;

    @Inject
    private Shop shop;

    @Inject
    private Say say;

    private String chosen;

    /** All of them, by their names in the reader's language. */
    public List<Language> getLanguages() {
        Comparator<Object> alphabet = Collator.getInstance(page.getLocale());
        return Stream.concat(
                        Arrays.stream(Locale.getISOLanguages()).filter(tag -> tag.length() == 2 && !tag.equals("zh")),
                        CHINESE.stream())
                .map(tag -> new Language(tag, name(tag)))
                .sorted(Comparator.comparing(Language::name, alphabet))
                .toList();
    }

    /** What holds for the customer of this page, in the reader's language. */
    public String getHeld() {
        CustomerView seen = customer.getSeen();
        String own = seen.spokenLanguage();
        return own != null
                ? name(own)
                : (seen.locale() == null ? shop.locale() : seen.locale()).getDisplayLanguage(page.getLocale());
    }

    private String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(page.getLocale());
    }

    public String choose() {
        String ref = customer.getSeen().ref();
        if (!say.did(() -> customers.put(CustomerChange.ofSpokenLanguage(ref, chosen)))) {
            return null;
        }
        say.goodThere("spoken.done");
        return customer.again();
    }

    /** Null for the language of the customer's messages. */
    public String getChosen() {
        return chosen == null ? customer.getSeen().spokenLanguage() : chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
