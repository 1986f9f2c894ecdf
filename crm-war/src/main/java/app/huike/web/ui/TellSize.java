package app.huike.web.ui;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.Iterator;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Tells the browser's developer tools, in the demo, of how many components a page is made: what the server keeps of each page that is open. The
 * budget is 500; a test looks at every page.
 */
public class TellSize implements SystemEventListener {

    private final boolean tells = ConfigProvider.getConfig()
            .getOptionalValue("huike.demo", Boolean.class)
            .orElse(false);

    @Override
    public boolean isListenerForSource(Object source) {
        return tells && source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent rendering) {
        FacesContext faces = FacesContext.getCurrentInstance();
        UIComponent page = faces.getViewRoot();
        faces.getExternalContext()
                .setResponseHeader(
                        "Server-Timing",
                        "components;dur=" + size(page, part -> !part.isTransient()) + ", markup;dur="
                                + size(page, UIComponent::isTransient));
    }

    /** Pieces of plain markup are in the tree as well, but are made anew for each request and never kept. */
    private static int size(UIComponent part, Predicate<UIComponent> counted) {
        int size = counted.test(part) ? 1 : 0;
        for (Iterator<UIComponent> inside = part.getFacetsAndChildren(); inside.hasNext(); ) {
            size += size(inside.next(), counted);
        }
        return size;
    }
}
