package app.huike.web.ui;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

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
        boolean somebody = faces.getExternalContext().getSession(false) != null;
        if (somebody && !faces.isPostback()) {
            CDI.current().select(SaidThere.class).get().say(faces);
        }
    }
}
