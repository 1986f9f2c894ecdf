package app.huike.web.ui;

import static jakarta.servlet.http.HttpServletResponse.SC_SERVICE_UNAVAILABLE;

import app.huike.crm.platform.CurrentTrace;
import app.huike.crm.platform.DatabaseFailure;
import app.huike.crm.platform.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The error pages: what went wrong in plain words and with the right status, never a stack trace. */
@Named("failure")
@RequestScoped
public class Failure {

    private static final Logger LOG = Logger.getLogger(Failure.class.getName());

    /** As many of the trace as somebody can say on the telephone; the log is searched by them. */
    private static final int DIGITS = 8;

    @Inject
    private HttpServletRequest request;

    private String number;
    private boolean away;

    public void notThere() {
        status(404);
    }

    public void expired() {
        status(200);
    }

    /** The server's fault: written to the log under a number that the reader can tell. */
    public void broken() {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Throwable why = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (status != null && status == SC_SERVICE_UNAVAILABLE || DatabaseFailure.isCausedByOutage(why)) {
            waitsForTheDatabase(why);
            return;
        }
        if (status != null && status >= 400 && status < 500) {
            // what the caller did wrong, such as a method that there is not, is no failure of ours
            status(status);
            return;
        }
        status(500);
        LOG.log(
                Level.SEVERE,
                "failure " + getNumber() + " at " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                why);
    }

    /** No stack trace, which would say nothing of the database, but the number that the reader can tell. */
    private void waitsForTheDatabase(Throwable why) {
        away = true;
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseStatus(SC_SERVICE_UNAVAILABLE);
        answer.setResponseHeader("Retry-After", Long.toString(DatabaseFailure.TRY_AGAIN_AFTER.toSeconds()));
        if (faces.getPartialViewContext().isAjaxRequest()) {
            // the page that asked stays, with all that is typed there, and says it itself (away.js)
            faces.getViewRoot().setRendered(false);
            faces.responseComplete();
        }
        LOG.warning(() -> "A page found the database away, number " + getNumber() + ": "
                + DatabaseFailure.outage(why).orElse("nobody could be known"));
    }

    /** Whether it was the database, which is away for the moment. */
    public boolean isAway() {
        return away;
    }

    public String getNumber() {
        if (number == null) {
            String trace = CurrentTrace.get().orElseGet(Trace::begun).id();
            number = trace.substring(0, Math.min(DIGITS, trace.length()));
        }
        return number;
    }

    /** The page on which the reader was, to open it anew. */
    public String getAgain() {
        String referer = request.getHeader("Referer");
        String here = request.getRequestURL().toString().replaceFirst("^(https?://[^/]+).*", "$1");
        return referer != null && referer.startsWith(here + "/") ? referer : request.getContextPath() + "/start.xhtml";
    }

    /** A background request is answered with the page as its content: a browser would not show one that bears a failure. */
    private static void status(int status) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.getPartialViewContext().isAjaxRequest()) {
            faces.getExternalContext().setResponseStatus(status);
        }
    }
}
