package app.huike.web.ui;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.servlet.RequestDispatcher;

/**
 * Before a page is shown, what the page before left for it is said. For the whole application and not by the page's template: a listener of the view itself
 * keeps PrimeFaces' updates of what is said out of answers to scripts.
 */
public class TellSaid implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext request = faces.getExternalContext();
        // a file that is not there, asked for between a deed and its page, is answered by a page, too
        boolean asked =
                !faces.isPostback() && !request.getRequestMap().containsKey(RequestDispatcher.ERROR_STATUS_CODE);
        if (asked && request.getSession(false) != null) {
            CDI.current().select(SaidThere.class).get().say(faces);
        }
    }
}
