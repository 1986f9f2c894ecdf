package app.huike.crm.platform;

import java.util.List;

/** What a room tells to those who watch the product by machine. Every bean of this type is asked. */
public interface OperatingFigures {

    List<OperatingFigure> figures();
}
