package app.huike.web.ui.security;

import app.huike.crm.security.ApiKeyView;
import app.huike.crm.security.ApiKeys;
import app.huike.crm.security.People;
import app.huike.crm.security.Permission;
import app.huike.crm.security.PersonView;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keys for the shop's programs: each acts as a user, and is shown once. */
@Named("manageKeys")
@RequestScoped
public class ManageKeys {

    @Inject
    private ApiKeys keys;

    @Inject
    private People people;

    @Inject
    private Say say;

    private String owner;
    private String name;
    private List<Permission> scopes = List.of();
    private ApiKeyView.Made made;
    private List<ApiKeyView> all;

    public List<ApiKeyView> getAll() {
        if (all == null) {
            all = keys.list();
        }
        return all;
    }

    public List<PersonView> getOwners() {
        return people.list().stream().filter(PersonView::active).toList();
    }

    public Permission[] getChoices() {
        return Permission.values();
    }

    /** The key appears on this very page and never again, so there is no redirect. */
    public void make() {
        Set<Permission> narrowed = scopes == null || scopes.isEmpty() ? Set.of() : EnumSet.copyOf(scopes);
        if (say.did(() -> made = keys.make(owner, name, narrowed, null))) {
            say.good("keys.made");
            name = null;
        }
        all = null;
    }

    public void revoke(UUID id) {
        if (say.did(() -> keys.revoke(id))) {
            say.good("keys.revoked");
        }
        all = null;
    }

    /** The secret of the key that was just made; null otherwise. */
    public String getSecret() {
        return made == null ? null : made.secret();
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Permission> getScopes() {
        return scopes;
    }

    public void setScopes(List<Permission> scopes) {
        this.scopes = scopes;
    }
}
