package app.huike.web.ui;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What the next page is to say: said when a whole page is opened, and then forgotten. Faces' own flash is for the next request, whichever that
 * is: a list that refreshes itself between a deed and the page to which the deed leads would take the words away.
 */
@SessionScoped
public class SaidThere implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final List<String> texts = new ArrayList<>();

    synchronized void leave(String text) {
        texts.add(text);
    }

    synchronized void say(FacesContext faces) {
        texts.forEach(text -> faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, text)));
        texts.clear();
    }
}
