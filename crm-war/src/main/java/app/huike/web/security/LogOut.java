package app.huike.web.security;

import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Logins;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Ends a session. By POST only: a link that logs people out is a nuisance on any page of the web. */
@WebServlet("/logout")
public class LogOut extends HttpServlet {

    @Inject
    private transient Logins logins;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        if (CurrentActor.get().userId() != null) {
            logins.logOut();
        }
        LoggedIn.end(request);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/login.xhtml");
    }
}
