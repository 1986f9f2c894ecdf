package app.huike.web.ui.messaging;

import app.huike.crm.messaging.MessageView;
import app.huike.crm.messaging.Unsubscriptions;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The page behind an unsubscribe link: looking changes nothing, the button does. */
@Named("unsubscribe")
@RequestScoped
public class Unsubscribe {

    @Inject
    private Unsubscriptions unsubscriptions;

    @Inject
    private HttpServletRequest request;

    private MessageView about;

    /** What the link is about; null where the link is none of ours. */
    public MessageView getAbout() {
        if (about == null) {
            try {
                about = unsubscriptions.look(getToken());
            } catch (Refused invalid) {
                return null;
            }
        }
        return about;
    }

    public String getToken() {
        return request.getParameter("t");
    }

    /** Whether the button was pressed and it is done. */
    public boolean isDone() {
        return Boolean.TRUE.equals(request.getAttribute(ShowUnsubscribe.DONE));
    }
}
