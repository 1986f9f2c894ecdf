package app.huike.lifecycle.complaint;

import app.huike.crm.care.CaseView;
import app.huike.crm.care.Cases;
import app.huike.crm.care.DeadlineKind;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.People;
import app.huike.lifecycle.step.MessageFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What messages may say of the case: {@code no}, {@code owner} (the shop while nobody has it), {@code time} of the promised answer. */
@ApplicationScoped
public class CaseFacts implements MessageFacts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Cases cases;
    private People people;
    private Shop shop;

    CaseFacts() {}

    @Inject
    CaseFacts(Cases cases, People people, Shop shop) {
        this.cases = cases;
        this.people = people;
        this.shop = shop;
    }

    @Override
    public Optional<Map<String, Object>> of(DelegateExecution execution) {
        return Optional.of(Complaint.CASE_ID.maybeIn(execution).map(this::of).orElseGet(Map::of));
    }

    private Map<String, Object> of(UUID caseId) {
        CaseView one = cases.get(caseId);
        Map<String, Object> facts = new HashMap<>(Map.of("no", one.number(), "owner", owner(one)));
        one.deadlines().stream()
                .filter(promise -> promise.kind() == DeadlineKind.RESPOND)
                .reduce((first, last) -> last)
                .ifPresent(promise -> facts.put("time", local(promise.dueAt())));
        return facts;
    }

    private String owner(CaseView one) {
        return one.owner() == null ? shop.name() : people.names().getOrDefault(one.owner(), shop.name());
    }

    private String local(Instant moment) {
        return TIME.format(moment.atZone(shop.zone()));
    }
}
