package app.huike.web.security;

import app.huike.crm.shared.Refused;
import app.huike.web.refusal.RefusalText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Says at the page why something was refused. */
@RequestScoped
class TellRefusal {

    @Inject
    private RefusalText texts;

    void tell(Refused refused) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String text = texts.of(refused, faces.getViewRoot().getLocale());
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        faces.validationFailed();
    }
}
