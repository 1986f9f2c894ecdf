package app.huike.lifecycle.step;

import app.huike.crm.loyalty.Benefit;
import app.huike.crm.loyalty.Member;
import app.huike.crm.loyalty.Memberships;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What messages may say to a member, as it is now: {@code number}, {@code tier} and {@code benefits}, in the customer's language. */
@ApplicationScoped
public class MemberFacts implements MessageFacts {

    private Memberships memberships;
    private Tiers tiers;
    private MemberTexts words;
    private BusinessClock clock;

    MemberFacts() {}

    @Inject
    public MemberFacts(Memberships memberships, Tiers tiers, MemberTexts words, BusinessClock clock) {
        this.memberships = memberships;
        this.tiers = tiers;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Optional<Map<String, Object>> of(DelegateExecution execution) {
        return Optional.of(memberships
                .get(CustomerOf.process(execution))
                .filter(Member::active)
                .map(this::of)
                .orElseGet(Map::of));
    }

    private Map<String, Object> of(Member member) {
        UUID id = member.customerId();
        Instant now = clock.instant();
        Texts texts = words.of(id);
        Map<String, Object> facts = new HashMap<>(Map.of("number", member.number()));
        facts.put("tier", tiers.at(id, now).map(tier -> name(tier, texts)).orElse(""));
        facts.put("benefits", sentence(tiers.benefits(id, now), texts));
        return facts;
    }

    private static String name(Tier tier, Texts texts) {
        return texts.text("tier." + tier);
    }

    /** Points come first: every member collects them. */
    private static String sentence(Set<Benefit> benefits, Texts texts) {
        String more = benefits.isEmpty()
                ? ""
                : EnumSet.copyOf(benefits).stream()
                        .map(benefit -> texts.text("benefits.separator") + texts.text("benefit." + benefit))
                        .collect(Collectors.joining());
        return texts.text("benefits.points") + more;
    }
}
