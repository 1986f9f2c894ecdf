package app.huike.crm.care;

import app.huike.crm.care.domain.SurveyBook;
import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The door behind the links of the surveys. Whoever has the link may use it; looking changes nothing, for programs that look at mails follow
 * links. Refusal everywhere: {@code LINK_INVALID}.
 */
@Stateless
public class SurveyAnswers {

    private static final int LONGEST = 2000;

    @Inject
    private SurveyBook book;

    @Inject
    private SurveyLinks links;

    @Inject
    private Customers customers;

    @Inject
    private CaseWork cases;

    @Inject
    private Cases caseBook;

    @Inject
    private JourneyLog journey;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<SurveyAnswered> answered;

    @Inject
    @ConfigProperty(name = "huike.survey.review-url")
    private Optional<String> reviewUrl;

    /** What a link is about. */
    public SurveyForm look(String token) {
        Rights.requireSomebody();
        InvitationView one = invitation(token);
        SurveyDefinition survey = definition(one);
        boolean over = one.state() == InvitationState.EXPIRED
                || one.state() == InvitationState.WITHDRAWN
                || one.state() == InvitationState.OPEN && !clock.instant().isBefore(one.validUntil());
        return new SurveyForm(one, survey, locale(one), over);
    }

    /**
     * Stores the answer, once. Refusals {@code SURVEY_ANSWERED}, {@code SURVEY_OVER}, {@code FIELD_INVALID}, {@code FIELD_MISSING}.
     */
    public void answer(String token, SurveyAnswer told) {
        SurveyForm form = look(token);
        SurveyAnswer clean = checked(form.survey(), told);
        UUID id = form.invitation().id();
        if (form.over()) {
            throw Refused.rule("SURVEY_OVER");
        }
        if (!book.answer(id, clean, reviewUrl().isPresent(), clock.instant())) {
            throw Refused.conflict("SURVEY_ANSWERED");
        }
        CurrentActor.run(Actor.customer(), () -> tell(form, clean));
    }

    /** Where the customer may write a review: the same address for everybody who answered, whatever the score; empty where the shop has none. */
    public Optional<String> reviewUrl() {
        return reviewUrl.filter(url -> url.startsWith("https://") || url.startsWith("http://"));
    }

    /** The customer follows the review link; where it leads. */
    public Optional<String> review(String token) {
        InvitationView one = invitation(token);
        if (one.state() != InvitationState.ANSWERED) {
            return Optional.empty();
        }
        book.reviewClicked(one.id(), clock.instant());
        return reviewUrl();
    }

    private void tell(SurveyForm form, SurveyAnswer said) {
        InvitationView one = form.invitation();
        boolean bad = form.survey().kind().bad(said.score());
        journey.add(
                one.customerId(),
                "SURVEY_ANSWERED",
                null,
                Map.of("survey", one.survey(), "score", said.score().toString()));
        if (one.caseId() != null) {
            CurrentActor.run(Actor.SYSTEM, () -> ofCase(one.caseId(), bad));
        }
        answered.fire(new SurveyAnswered(
                one.customerId(), one.id(), one.survey(), said.score(), bad, said.mayContact(), one.caseId()));
    }

    /** A case that was opened again in the meantime is asked about again. */
    private void ofCase(UUID caseId, boolean bad) {
        if (!caseBook.get(caseId).state().inWork()) {
            cases.satisfaction(caseId, bad ? Satisfaction.UNSATISFIED : Satisfaction.SATISFIED, null);
        }
    }

    private SurveyAnswer checked(SurveyDefinition survey, SurveyAnswer told) {
        Check check = new Check();
        if (told.score() == null) {
            check.missing("score");
        } else {
            check.that(
                    survey.kind().has(told.score()),
                    "score",
                    told.score(),
                    "from " + survey.kind().lowest() + " to " + survey.kind().highest());
        }
        String why = check.lines("why", told.why(), LONGEST);
        check.refuse();
        return new SurveyAnswer(told.score(), why, told.refer(), told.mayContact());
    }

    private InvitationView invitation(String token) {
        return links.invitation(token)
                .flatMap(id -> book.get(id, CustomerRows.ALL))
                .orElseThrow(() -> Refused.unknown("LINK_INVALID"));
    }

    private SurveyDefinition definition(InvitationView one) {
        return book.definitions().stream()
                .filter(each -> each.key().equals(one.survey()))
                .findFirst()
                .orElseThrow();
    }

    private Locale locale(InvitationView one) {
        return customers
                .recipient(one.customerId(), Channel.EMAIL, Purpose.FEEDBACK)
                .locale();
    }
}
