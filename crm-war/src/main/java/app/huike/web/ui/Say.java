package app.huike.web.ui;

import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import app.huike.web.refusal.Conflicts;
import jakarta.el.ValueExpression;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** What a page says after a deed: that it was done, or why not; beside the field that is to blame where there is one. */
@RequestScoped
public class Say {

    private static final Set<VisitHint> SEEN_PARTS = Set.of(VisitHint.SKIP_UNRENDERED);

    @Inject
    private Texts texts;

    @Inject
    private RefusalTexts refusals;

    @Inject
    private SaidThere saidThere;

    /**
     * Tries a deed, once more where another one was faster, and says why not where it is refused; whoever calls says what was done.
     *
     * @param deed at most one call of a door that changes anything
     */
    public boolean did(Runnable deed) {
        try {
            return Conflicts.onceMore(() -> {
                deed.run();
                return true;
            });
        } catch (Refused refused) {
            refused(refused);
            return false;
        }
    }

    public void good(String key, Object... values) {
        tell(null, FacesMessage.SEVERITY_INFO, texts.with(key, values));
    }

    public void bad(String key, Object... values) {
        tell(null, FacesMessage.SEVERITY_ERROR, texts.with(key, values));
    }

    /** Says it beside an input, given by the end of its client id. */
    public void badAt(String input, String key, Object... values) {
        tell(clientIdOf(input), FacesMessage.SEVERITY_ERROR, texts.with(key, values));
    }

    /** The next page says it too: for deeds that lead elsewhere. */
    public void goodThere(String key, Object... values) {
        good(key, values);
        saidThere.leave(texts.with(key, values));
    }

    public void refused(Refused refused) {
        FacesContext.getCurrentInstance().validationFailed();
        if (refused.fields().isEmpty()) {
            tell(null, FacesMessage.SEVERITY_ERROR, refusals.of(refused));
        }
        for (FieldProblem problem : refused.fields()) {
            tell(clientIdOf(problem.field()), FacesMessage.SEVERITY_ERROR, refusals.of(problem));
        }
    }

    private static void tell(String clientId, Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(clientId, new FacesMessage(severity, text, text));
    }

    /**
     * The input whose attribute {@code data-field}, else whose id, is the field's name; marked invalid. Parts of the page that are not shown are
     * not entered: nobody promises that what they would show is there.
     */
    private static String clientIdOf(String field) {
        AtomicReference<String> found = new AtomicReference<>();
        FacesContext faces = FacesContext.getCurrentInstance();
        UIViewRoot view = faces.getViewRoot();
        view.visitTree(VisitContext.createVisitContext(faces, null, SEEN_PARTS), (context, component) -> {
            if (component instanceof UIForm form && !form.isSubmitted()) {
                return VisitResult.REJECT;
            }
            if (component instanceof UIInput input && names(component, field)) {
                input.setValid(false);
                found.set(component.getClientId(faces));
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found.get();
    }

    private static boolean names(UIComponent component, String field) {
        Object named = component.getPassThroughAttributes(true).get("data-field");
        if (named instanceof ValueExpression inALoop) {
            named = inALoop.getValue(FacesContext.getCurrentInstance().getELContext());
        }
        return field.equals(named == null ? component.getId() : named);
    }
}
