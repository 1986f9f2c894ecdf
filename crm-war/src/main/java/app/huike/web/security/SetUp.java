package app.huike.web.security;

import app.huike.crm.security.FirstAdministrator;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The page behind the one-time link in the server's log: the first administrator chooses a password. */
@Named("setUp")
@RequestScoped
public class SetUp {

    @Inject
    private FirstAdministrator first;

    @Inject
    private TellRefusal refusals;

    @Inject
    private HttpServletRequest request;

    private String token;
    private String password;
    private String again;

    /** Whether the link of this page still works. */
    public boolean isOffered() {
        return first.offers(getToken());
    }

    /** Makes the administrator, who then logs in; otherwise the page says why not. */
    public String begin() {
        try {
            if (password == null || !password.equals(again)) {
                throw Refused.invalid(new FieldProblem("again", null, "PASSWORDS_DIFFER", "type the same twice"));
            }
            first.create(getToken(), password);
            return "/login.xhtml?faces-redirect=true";
        } catch (Refused refused) {
            refusals.tell(refused);
            return null;
        }
    }

    public String getLogin() {
        return FirstAdministrator.LOGIN;
    }

    public String getToken() {
        return token == null ? request.getParameter("t") : token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return null;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
