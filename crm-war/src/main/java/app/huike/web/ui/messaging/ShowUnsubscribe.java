package app.huike.web.ui.messaging;

import app.huike.crm.messaging.Unsubscriptions;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.Refused;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The address in the mails. GET shows a page, because programs that look at mails follow links; POST acts, from the page's button or from the
 * mail program itself (RFC 8058), and may be repeated.
 */
@WebServlet("/unsubscribe")
public class ShowUnsubscribe extends HttpServlet {

    static final String DONE = "huike.unsubscribed";

    private static final String PAGE = "/WEB-INF/public/unsubscribe.xhtml";

    @Inject
    private transient Unsubscriptions unsubscriptions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        CurrentActor.run(Actor.customer(), () -> show(request, response));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        CurrentActor.run(Actor.customer(), () -> {
            try {
                unsubscriptions.unsubscribe(request.getParameter("t"));
                request.setAttribute(DONE, true);
            } catch (Refused invalid) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
            show(request, response);
        });
    }

    private static void show(HttpServletRequest request, HttpServletResponse response) {
        try {
            request.getRequestDispatcher(PAGE).forward(new Read(request), response);
        } catch (ServletException | IOException failure) {
            throw new IllegalStateException("cannot show the page", failure);
        }
    }

    /** Faces shows a page for what looks like a visit; a mail program's post carries no state of ours. */
    private static final class Read extends jakarta.servlet.http.HttpServletRequestWrapper {

        Read(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
