package app.huike.web.ui.security;

import app.huike.crm.security.NewPerson;
import app.huike.crm.security.People;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Role;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who works here: making users, locking them out and letting them in again. */
@Named("manageUsers")
@RequestScoped
public class ManageUsers {

    @Inject
    private People people;

    @Inject
    private Say say;

    private String login;
    private String name;
    private String password;
    private List<Role> roles = List.of(Role.ACCOUNT_MANAGER);
    private List<PersonView> all;

    public List<PersonView> getAll() {
        if (all == null) {
            all = people.list();
        }
        return all;
    }

    /** Roles that people have; the one for programs is given to keys. */
    public List<Role> getChoices() {
        return Arrays.stream(Role.values()).filter(role -> role != Role.API).toList();
    }

    public String create() {
        Set<Role> chosen = roles == null || roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
        NewPerson person = new NewPerson(login, name, null, NewPerson.MAIN_TEAM, chosen, password);
        if (!say.did(() -> people.create(person))) {
            return null;
        }
        say.goodThere("users.created", name);
        return "/admin/users.xhtml?faces-redirect=true";
    }

    public void deactivate(UUID id) {
        after(say.did(() -> people.deactivate(id)), "users.deactivated");
    }

    public void reactivate(UUID id) {
        after(say.did(() -> people.reactivate(id)), "users.reactivated");
    }

    private void after(boolean done, String said) {
        if (done) {
            say.good(said);
        }
        all = null;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Never shown again. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public List<Role> getRoles() {
        return roles;
    }

    public void setRoles(List<Role> roles) {
        this.roles = roles;
    }
}
