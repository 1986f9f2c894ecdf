package app.huike.lifecycle.demo;

import app.huike.crm.care.SurveyAnswer;
import app.huike.crm.care.SurveyAnswers;
import app.huike.crm.care.SurveyForm;
import app.huike.crm.care.SurveyKind;
import app.huike.crm.care.WouldRefer;
import app.huike.crm.loyalty.Memberships;
import app.huike.crm.loyalty.Preference;
import app.huike.crm.messaging.MessageQuery;
import app.huike.crm.messaging.MessageState;
import app.huike.crm.messaging.MessageView;
import app.huike.crm.messaging.Messages;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.DueWork;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The customers of the demo at their mail, while the past is replayed: each evening some of them answer what they are asked by a link, and
 * some of the invited become members. They know no more than the mail tells them.
 */
@ApplicationScoped
class MailReaders implements DueWork {

    private static final Logger LOG = Logger.getLogger(MailReaders.class.getName());
    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final Pattern LINK = Pattern.compile("/survey\\?t=([\\w.~-]+)");
    private static final List<String> INVITATIONS =
            List.of("loyalty-enrolment-invitation", "loyalty-enrolment-reminder");
    private static final int JOIN = 40;
    private static final int ANSWER = 45;

    /** From very good to bad, as often as each stands here. */
    private static final List<Integer> MOODS = List.of(0, 0, 0, 1, 1, 1, 2, 3, 4);

    @Inject
    private Messages messages;

    @Inject
    private SurveyAnswers surveys;

    @Inject
    private Memberships memberships;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    private volatile EachDay evenings;
    private volatile Instant read;
    private volatile Instant next;

    /** They read until that moment, and then never again. */
    void readUntil(Instant last) {
        read = clock.instant();
        evenings = new EachDay(EVENING, shop.zone(), last);
        next = evenings.after(read);
    }

    @Override
    public String name() {
        return "demo mail readers";
    }

    @Override
    public Optional<Instant> nextDueAfter(Instant moment) {
        return Optional.ofNullable(next).filter(due -> due.isAfter(moment));
    }

    @Override
    public int runDue(Instant now) {
        if (next == null || now.isBefore(next)) {
            return 0;
        }
        List<MessageView> news = news();
        read = now;
        next = evenings.after(now);
        news.forEach(this::react);
        return news.size();
    }

    private List<MessageView> news() {
        try {
            return CurrentActor.call(Actor.SYSTEM, () -> messages
                    .find(new MessageQuery(null, MessageState.KEPT), new PageRequest(PageRequest.GREATEST_LIMIT, null))
                    .items()
                    .stream()
                    .filter(message -> message.createdAt().isAfter(read))
                    .toList());
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void react(MessageView message) {
        int number = Cast.number(message.customerRef());
        try {
            if (INVITATIONS.contains(message.template())) {
                join(number, message);
            } else if (Dice.percent(ANSWER, "answers " + message.template(), number)) {
                answer(number, message);
            }
        } catch (Refused refused) {
            LOG.info(() -> "A reader of the demo was refused: " + message.template() + ": " + refused.getMessage());
        }
    }

    private void join(int number, MessageView message) {
        if (joins(number)) {
            Preference genre = new Preference(
                    "genre", Dice.pick(Script.GENRES, "likes", number), "enrolment-form", message.createdAt());
            CurrentActor.run(Actor.SYSTEM, () -> memberships.enrol(message.customerRef(), "account", List.of(genre)));
        }
    }

    /** Of the fixed people he whose story it is. */
    private static boolean joins(int number) {
        return FixedPerson.of(number) == null
                ? Dice.percent(JOIN, "joins", number)
                : number == FixedPerson.HUANG_ZHIHAO.number();
    }

    private void answer(int number, MessageView message) {
        Matcher link = LINK.matcher(message.bodyText());
        if (link.find()) {
            SurveyForm form = surveys.look(link.group(1));
            if (!form.over()) {
                surveys.answer(link.group(1), answer(number, form.survey().kind()));
            }
        }
    }

    private static SurveyAnswer answer(int number, SurveyKind kind) {
        int mood = Dice.pick(MOODS, "mood", number);
        int score = Math.max(kind.lowest(), kind.highest() - mood * (kind.highest() - kind.lowest()) / 5);
        WouldRefer refer = mood < 2 ? WouldRefer.YES : mood < 4 ? WouldRefer.PERHAPS : WouldRefer.NO;
        return new SurveyAnswer(score, null, refer, Dice.percent(50, "may be called about it", number));
    }
}
