package app.huike.web.security;

import app.huike.crm.security.Account;
import app.huike.crm.security.Logins;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The log-in page's form. The page keeps {@code to} (where to go afterwards) in its address or a hidden field. */
@Named("logIn")
@RequestScoped
public class LogIn {

    @Inject
    private Logins logins;

    @Inject
    private ClientAddress addresses;

    @Inject
    private TellRefusal refusals;

    @Inject
    private HttpServletRequest request;

    private String name;
    private String password;
    private String to;

    /** Lets whoever knows the password in and leads to where he wanted; otherwise the page says why not, the same whatever is wrong. */
    public void logIn() throws IOException {
        try {
            Account account = logins.logIn(name, password, addresses.of(request));
            new LoggedIn(account.id(), account.credential()).begin(request);
            ExternalContext faces = FacesContext.getCurrentInstance().getExternalContext();
            speakAs(account, (HttpServletResponse) faces.getResponse());
            faces.redirect(request.getContextPath() + LocalPath.orStart(getTo()));
        } catch (Refused refused) {
            refusals.tell(refused);
        }
    }

    /** What was chosen in this browser before, perhaps by somebody else, ends. */
    private void speakAs(Account account, HttpServletResponse response) {
        if (account.locale() != null) {
            LookCookies.keepLanguage(account.locale(), request, response);
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to == null ? request.getParameter("to") : to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
