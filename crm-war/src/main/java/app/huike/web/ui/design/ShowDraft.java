package app.huike.web.ui.design;

import app.huike.crm.shared.Refused;
import app.huike.lifecycle.design.Designs;
import app.huike.web.ui.KnownId;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A diagram of a draft, as XML for the drawing on the page; for those who may see drafts. */
@WebServlet("/designs/diagram")
public class ShowDraft extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Designs designs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String xml = designs.source(KnownId.of(request.getParameter("id")), request.getParameter("file"));
            response.setContentType("application/xml;charset=UTF-8");
            response.getWriter().write(xml);
        } catch (Refused refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
