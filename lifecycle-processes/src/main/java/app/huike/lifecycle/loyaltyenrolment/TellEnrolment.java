package app.huike.lifecycle.loyaltyenrolment;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentWithdrawn;
import app.huike.crm.customer.Purpose;
import app.huike.crm.loyalty.MemberEnrolled;
import app.huike.crm.loyalty.MembershipDeclined;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.journeys.RunningJourneys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/** Whoever becomes a member, does not want to be one, or wants no marketing, ends the invitation in the same transaction; every new member is welcomed. */
@ApplicationScoped
public class TellEnrolment {

    private RunningJourneys journeys;
    private JourneyStarts starts;

    TellEnrolment() {}

    @Inject
    TellEnrolment(RunningJourneys journeys, JourneyStarts starts) {
        this.journeys = journeys;
        this.starts = starts;
    }

    void enrolled(@Observes MemberEnrolled member) {
        starts.hold(member.customerId());
        journeys.tell(Enrolment.KEY, member.customerId(), Enrolment.MEMBER_ENROLLED, Map.of());
        CurrentActor.run(
                Actor.SYSTEM,
                () -> starts.start(new JourneyStart(
                        Enrolment.MEMBER_WELCOME_KEY,
                        member.customerId(),
                        member.at().toString(),
                        Map.of())));
    }

    void declined(@Observes MembershipDeclined said) {
        starts.hold(said.customerId());
        journeys.tell(Enrolment.KEY, said.customerId(), Enrolment.MEMBERSHIP_DECLINED, Map.of());
    }

    void withdrawn(@Observes ConsentWithdrawn consent) {
        if (consent.purpose() == Purpose.MARKETING && consent.channel() == Channel.EMAIL) {
            journeys.tell(Enrolment.KEY, consent.customerId(), Enrolment.MARKETING_WITHDRAWN, Map.of());
        }
    }
}
