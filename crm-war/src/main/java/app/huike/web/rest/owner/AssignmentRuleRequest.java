package app.huike.web.rest.owner;

import app.huike.crm.customer.AssignmentRule;
import app.huike.crm.customer.AssignmentWay;
import app.huike.web.rest.common.JsonBody;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule that is wanted. */
public record AssignmentRuleRequest(
        AssignmentWay way,
        @Schema(description = "for how long nobody takes a colleague's customer", minimum = "0", maximum = "365")
                int protectedDays,
        @Schema(description = "for the way REGION") List<WantedRegion> regions) {

    private static final int LONGEST = 365;
    private static final int MOST = 300;

    /** Who gets the customers of a country. */
    public record WantedRegion(
            @Schema(description = "country, or * for all others", example = "TW") String region,
            @Schema(description = "login", example = "manager1") String person) {

        static WantedRegion read(JsonBody body) {
            return new WantedRegion(body.line("region", 2), body.line("person", 64));
        }
    }

    static AssignmentRuleRequest read(JsonBody body) {
        return new AssignmentRuleRequest(
                body.choice("way", AssignmentWay.class, EnumSet.allOf(AssignmentWay.class)),
                body.integer("protectedDays", 0, LONGEST),
                body.list("regions", MOST, WantedRegion::read));
    }

    AssignmentRule wished() {
        Map<String, String> wanted = new TreeMap<>();
        regions.forEach(each -> wanted.put(each.region(), each.person()));
        return new AssignmentRule(way, protectedDays, wanted);
    }
}
