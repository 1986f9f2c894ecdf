package app.huike.web.ui.customer;

import app.huike.crm.customer.Assignment;
import app.huike.crm.customer.AssignmentPreview;
import app.huike.crm.customer.AssignmentRule;
import app.huike.crm.customer.AssignmentWay;
import app.huike.crm.customer.OwnerDispute;
import app.huike.crm.customer.OwnerDisputes;
import app.huike.crm.customer.Ownership;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.PageRequest;
import app.huike.web.ui.Say;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** By which rule a team's customers without an owner get one: tried first, then set. Beside it what changed, and what is disputed. */
@Named("setAssignment")
@RequestScoped
public class SetAssignment {

    private static final int LATEST = 50;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Assignment assignment;

    @Inject
    private Ownership owners;

    @Inject
    private OwnerDisputes disputes;

    @Inject
    private Say say;

    private String team;
    private AssignmentWay way;
    private int protectedDays;
    private String regions;
    private AssignmentPreview preview;
    private List<String> teams;

    @PostConstruct
    void begin() {
        String asked = request.getParameter("team");
        String own = CurrentActor.get().team();
        teams = assignment.teams();
        team = teams.contains(asked) ? asked : teams.contains(own) || teams.isEmpty() ? own : teams.get(0);
        AssignmentRule rule = assignment.rule(team);
        way = rule.way();
        protectedDays = rule.protectedDays();
        regions = new TreeMap<>(rule.regions())
                .entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining("\n"));
    }

    public void tryIt() {
        say.did(() -> preview = assignment.preview(team, rule()));
    }

    public void save() {
        if (say.did(() -> assignment.save(team, rule()))) {
            say.good("assign.saved");
        }
    }

    public void apply() {
        int[] given = new int[1];
        if (say.did(() -> given[0] = assignment.apply(team))) {
            say.good("assign.applied", given[0]);
        }
    }

    /** A country and a login in each line. */
    private AssignmentRule rule() {
        Map<String, String> people = new LinkedHashMap<>();
        for (String line : regions == null ? new String[0] : regions.split("\\R")) {
            String[] words = line.strip().split("[\\s:=,]+", 2);
            if (!words[0].isEmpty()) {
                people.put(words[0].toUpperCase(Locale.ROOT), words.length < 2 ? "" : words[1].strip());
            }
        }
        return new AssignmentRule(way, protectedDays, people);
    }

    public List<String> getTeams() {
        return teams;
    }

    public String getTeam() {
        return team;
    }

    public List<AssignmentWay> getWays() {
        return Arrays.asList(AssignmentWay.values());
    }

    /** Null before it was tried. */
    public AssignmentPreview getPreview() {
        return preview;
    }

    public List<OwnerDispute> getWaiting() {
        return disputes.waiting();
    }

    public List<Ownership.Line> getChanges() {
        return owners.all(new PageRequest(LATEST, null)).items();
    }

    public AssignmentWay getWay() {
        return way;
    }

    public void setWay(AssignmentWay way) {
        this.way = way;
    }

    public int getProtectedDays() {
        return protectedDays;
    }

    public void setProtectedDays(int protectedDays) {
        this.protectedDays = protectedDays;
    }

    public String getRegions() {
        return regions;
    }

    public void setRegions(String regions) {
        this.regions = regions;
    }
}
