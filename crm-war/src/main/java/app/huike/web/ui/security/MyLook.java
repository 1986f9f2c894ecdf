package app.huike.web.ui.security;

import app.huike.crm.security.Account;
import app.huike.crm.security.Look;
import app.huike.crm.security.OwnAccount;
import app.huike.web.security.KnownAccounts;
import app.huike.web.security.LookCookies;
import app.huike.web.security.SignedIn;
import app.huike.web.ui.Languages;
import app.huike.web.ui.PageLook;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/** How pages look for whoever is logged in, on every page and in every browser. */
@Named("myLook")
@RequestScoped
public class MyLook {

    @Inject
    private OwnAccount own;

    @Inject
    private KnownAccounts accounts;

    @Inject
    private SignedIn signedIn;

    @Inject
    private PageLook page;

    private String language;
    private Look.Theme theme;
    private Look.Density density;
    private Look.Contrast contrast;

    @PostConstruct
    void asItIs() {
        language = page.getTag();
        theme = Look.Theme.valueOf(page.getTheme().toUpperCase(Locale.ROOT));
        density = Look.Density.valueOf(page.getDensity().toUpperCase(Locale.ROOT));
        contrast = Look.Contrast.valueOf(page.getContrast().toUpperCase(Locale.ROOT));
    }

    /** Stores it and shows the page anew, in the new look; it is the new page that says so, in the language that was chosen. */
    public String choose() {
        Account account = signedIn.account().orElseThrow();
        own.chooseLook(new Look(theme, density, contrast));
        if (Languages.ALL.contains(Locale.forLanguageTag(language))) {
            own.chooseLocale(language);
            keepLanguage();
        }
        accounts.forget(account);
        return "/me/settings.xhtml?faces-redirect=true&chosen=yes";
    }

    private void keepLanguage() {
        ExternalContext faces = FacesContext.getCurrentInstance().getExternalContext();
        LookCookies.keepLanguage(
                language, (HttpServletRequest) faces.getRequest(), (HttpServletResponse) faces.getResponse());
    }

    public Look.Theme[] getThemes() {
        return Look.Theme.values();
    }

    public Look.Density[] getDensities() {
        return Look.Density.values();
    }

    public Look.Contrast[] getContrasts() {
        return Look.Contrast.values();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public Look.Theme getTheme() {
        return theme;
    }

    public void setTheme(Look.Theme theme) {
        this.theme = theme;
    }

    public Look.Density getDensity() {
        return density;
    }

    public void setDensity(Look.Density density) {
        this.density = density;
    }

    public Look.Contrast getContrast() {
        return contrast;
    }

    public void setContrast(Look.Contrast contrast) {
        this.contrast = contrast;
    }
}
