package app.huike.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * The page's nonce, for forms on pages that load no script of PrimeFaces: every form has to bring it back, and its script is what else adds it. Without
 * it, PrimeFaces fails while it shows the page again.
 */
@Named("nonce")
@RequestScoped
public class Nonce {

    public String getValue() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
