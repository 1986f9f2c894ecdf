package app.huike.web.ui.customer;

import app.huike.crm.customer.Customers;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.journeys.Journeys;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The diagram that a customer's run goes by, as XML for the drawing on the customer's page; for those who may see the customer. */
@WebServlet("/customers/diagram")
public class ShowDiagram extends HttpServlet {

    @Inject
    private transient Customers customers;

    @Inject
    private transient Journeys journeys;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String xml =
                    journeys.diagram(customers.get(request.getParameter("ref")).id(), request.getParameter("run"));
            response.setContentType("application/xml;charset=UTF-8");
            response.getWriter().write(xml);
        } catch (Refused refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
