package app.huike.crm.care;

import app.huike.crm.care.domain.CaseBook;
import app.huike.crm.care.domain.SurveyBook;
import app.huike.crm.care.domain.VisitBook;
import app.huike.crm.customer.CustomerErased;
import app.huike.crm.customer.CustomersMerged;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.PersonDeactivated;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What happens to cases and surveys because of something else. Not a door. */
@Dependent
class CareFollowUp {

    @Inject
    private CaseBook book;

    @Inject
    private SurveyBook surveys;

    @Inject
    private VisitBook visits;

    @Inject
    private BusinessClock clock;

    /** Whoever is deactivated has no cases any more: the team looks after them. */
    void giveBack(@Observes PersonDeactivated gone) {
        book.giveBack(gone.userId(), gone.team());
    }

    /** Two customers turned out to be one: so are their complaints and what they were asked. */
    void join(@Observes CustomersMerged merge) {
        book.move(merge.from(), merge.into());
        surveys.move(merge.from(), merge.into());
        visits.move(merge.from(), merge.into());
    }

    /** Nothing that the person told or that was written of him stays. */
    void forget(@Observes CustomerErased erasure) {
        book.forget(erasure.customerId(), clock.instant());
        surveys.forget(erasure.customerId());
    }
}
