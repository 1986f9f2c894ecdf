package app.huike.web.ui.care;

import app.huike.crm.care.SurveyAnswer;
import app.huike.crm.care.SurveyAnswers;
import app.huike.crm.care.WouldRefer;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.Refused;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/**
 * The address in the invitations. GET shows the page, because programs that look at mails follow links, and a score in the link is no more
 * than a choice made beforehand; only POST stores. {@code /survey/review} leads to where reviews are written.
 */
@WebServlet({"/survey", "/survey/review"})
public class ShowSurvey extends HttpServlet {

    static final String REFUSED = "huike.survey.refused";

    private static final String PAGE = "/WEB-INF/public/survey.xhtml";

    @Inject
    private transient SurveyAnswers answers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getServletPath().endsWith("/review")) {
            review(request, response);
        } else {
            CurrentActor.run(Actor.customer(), () -> show(request, response));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        CurrentActor.run(Actor.customer(), () -> {
            try {
                answers.answer(request.getParameter("t"), answer(request));
            } catch (Refused refused) {
                request.setAttribute(REFUSED, refused);
                response.setStatus(status(refused));
            }
            show(request, response);
        });
    }

    private void review(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] address = {null};
        CurrentActor.run(Actor.customer(), () -> {
            try {
                address[0] = answers.review(request.getParameter("t")).orElse(null);
            } catch (Refused invalid) {
                address[0] = null;
            }
        });
        if (address[0] == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.sendRedirect(address[0]);
        }
    }

    private static SurveyAnswer answer(HttpServletRequest request) {
        String score = request.getParameter("score");
        return new SurveyAnswer(
                score != null && score.matches("\\d{1,2}") ? Integer.valueOf(score) : null,
                request.getParameter("why"),
                Arrays.stream(WouldRefer.values())
                        .filter(each -> each.name().equals(request.getParameter("refer")))
                        .findFirst()
                        .orElse(null),
                request.getParameter("contact") != null);
    }

    private static int status(Refused refused) {
        return switch (refused.kind()) {
            case UNKNOWN -> HttpServletResponse.SC_NOT_FOUND;
            case INVALID -> HttpServletResponse.SC_BAD_REQUEST;
            default -> HttpServletResponse.SC_CONFLICT;
        };
    }

    private static void show(HttpServletRequest request, HttpServletResponse response) {
        try {
            request.getRequestDispatcher(PAGE).forward(new Read(request), response);
        } catch (ServletException | IOException failure) {
            throw new IllegalStateException("cannot show the page", failure);
        }
    }

    /** Faces shows a page for what looks like a visit; the form carries no state of ours. */
    private static final class Read extends HttpServletRequestWrapper {

        Read(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
