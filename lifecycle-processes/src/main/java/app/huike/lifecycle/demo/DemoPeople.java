package app.huike.lifecycle.demo;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Locale;

/** The fixed people of the demo. */
@Stateless
public class DemoPeople {

    /** All of them, in the order of the page; empty outside demo mode and while the demo is being made. */
    public List<DemoPerson> list(Locale reader) {
        return List.of();
    }
}
