package app.huike.lifecycle.entitlement;

import app.huike.crm.service.Entitlements;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** It did not take place: what it had taken is left again. */
@StepTemplate
@Named("cancelBooking")
@Dependent
class CancelBooking implements Step {

    private final Entitlements entitlements;

    @Inject
    CancelBooking(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        entitlements.cancel(EntitlementCare.BOOKING_ID.in(execution));
    }
}
