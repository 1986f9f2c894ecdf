package app.huike.web.ui.security;

import app.huike.crm.security.Leads;
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
    private Leads leads;

    @Inject
    private Say say;

    private String login;
    private String name;
    private String password;
    private List<Role> roles = List.of(Role.ACCOUNT_MANAGER);
    private String led;
    private String lead;
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

    /** Those who may lead somebody. */
    public List<PersonView> getLeads() {
        return getAll().stream()
                .filter(person -> person.active() && person.roles().contains(Role.LEAD))
                .toList();
    }

    /** The name of who leads somebody; empty for nobody. */
    public String leadOf(PersonView person) {
        return getAll().stream()
                .filter(each -> each.id().equals(person.leadId()))
                .findFirst()
                .map(PersonView::name)
                .orElse("");
    }

    public String appoint() {
        if (!say.did(() -> leads.set(idOf(led), lead == null || lead.isBlank() ? null : idOf(lead)))) {
            return null;
        }
        say.goodThere("users.leadSet");
        return "/admin/users.xhtml?faces-redirect=true";
    }

    private UUID idOf(String login) {
        return people.get(login).id();
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

    /** Login of whose lead is to be set. */
    public String getLed() {
        return led;
    }

    public void setLed(String led) {
        this.led = led;
    }

    /** Login; blank for nobody. */
    public String getLead() {
        return lead;
    }

    public void setLead(String lead) {
        this.lead = lead;
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
