package app.huike.web.rest.owner;

import app.huike.crm.customer.AssignmentRule;
import app.huike.crm.customer.AssignmentWay;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which rule a team's customers get an account manager. */
public record AssignmentRuleJson(
        String team,
        AssignmentWay way,
        @Schema(description = "for how long nobody takes a colleague's customer", minimum = "0", maximum = "365")
                int protectedDays,
        @Schema(description = "for the way REGION, by the code of the country") List<RegionJson> regions) {

    /** Who gets the customers of a country. */
    public record RegionJson(
            @Schema(description = "country, or * for all others", example = "TW") String region,
            @Schema(description = "login", example = "manager1") String person) {}

    static AssignmentRuleJson of(String team, AssignmentRule rule) {
        return new AssignmentRuleJson(
                team,
                rule.way(),
                rule.protectedDays(),
                rule.regions().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new RegionJson(each.getKey(), each.getValue()))
                        .toList());
    }
}
