package app.huike.web.ui.design;

import app.huike.crm.shared.Refused;
import app.huike.lifecycle.design.Versions;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A diagram of one of two versions that are compared, as XML for the drawing on the page; nothing (204) where that version does not have it. */
@WebServlet("/designs/side")
public class ShowSide extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Versions versions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String xml = versions.files(request.getParameter("stage"), request.getParameter("side"))
                    .get(request.getParameter("file"));
            if (xml == null) {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                return;
            }
            response.setContentType("application/xml;charset=UTF-8");
            response.getWriter().write(xml);
        } catch (Refused refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
