package app.huike.lifecycle.entitlement;

import app.huike.crm.service.Entitlements;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** It took place: counts as used. */
@StepTemplate
@Named("useBooking")
@Dependent
class UseBooking implements Step {

    private final Entitlements entitlements;

    @Inject
    UseBooking(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        entitlements.use(EntitlementCare.BOOKING_ID.in(execution));
    }
}
