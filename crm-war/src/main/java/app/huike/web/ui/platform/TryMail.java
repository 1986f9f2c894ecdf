package app.huike.web.ui.platform;

import app.huike.crm.messaging.TestMail;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The test mail of an administrator. */
@Named("tryMail")
@RequestScoped
public class TryMail {

    @Inject
    private TestMail mail;

    @Inject
    private Say say;

    public void send() {
        say.did(() -> {
            TestMail.Taken taken =
                    mail.send(FacesContext.getCurrentInstance().getViewRoot().getLocale());
            say.good("sending.tested", taken.address(), taken.answer());
        });
    }
}
