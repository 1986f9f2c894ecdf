package app.huike.web.ui.design;

import app.huike.crm.shared.Refused;
import app.huike.lifecycle.running.Running;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The diagram of a version that was published, as XML for the drawing on the page. */
@WebServlet("/designs/release")
public class ShowRelease extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Running running;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String xml = running.diagram(
                    request.getParameter("stage"),
                    request.getParameter("process"),
                    Integer.parseInt(request.getParameter("version")));
            response.setContentType("application/xml;charset=UTF-8");
            response.getWriter().write(xml);
        } catch (Refused | NumberFormatException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
