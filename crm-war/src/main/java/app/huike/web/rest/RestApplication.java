package app.huike.web.rest;

import app.huike.web.rest.care.CaseResource;
import app.huike.web.rest.clock.ClockResource;
import app.huike.web.rest.common.EveryFailure;
import app.huike.web.rest.common.JsonBodyReader;
import app.huike.web.rest.common.JsonWriter;
import app.huike.web.rest.common.QueryValues;
import app.huike.web.rest.common.ReplyFilter;
import app.huike.web.rest.common.StrictQuery;
import app.huike.web.rest.customer.CustomerHistoryResource;
import app.huike.web.rest.customer.CustomerResource;
import app.huike.web.rest.design.DecisionsResource;
import app.huike.web.rest.design.DesignResource;
import app.huike.web.rest.design.ElementTemplateResource;
import app.huike.web.rest.design.MigrationsResource;
import app.huike.web.rest.design.RunsResource;
import app.huike.web.rest.design.StageResource;
import app.huike.web.rest.exchange.ImportResource;
import app.huike.web.rest.loyalty.MembershipResource;
import app.huike.web.rest.loyalty.PaidMembershipResource;
import app.huike.web.rest.loyalty.PointsResource;
import app.huike.web.rest.loyalty.ReferralResource;
import app.huike.web.rest.loyalty.StampResource;
import app.huike.web.rest.messaging.MessageResource;
import app.huike.web.rest.messaging.TestMailResource;
import app.huike.web.rest.offer.CampaignResource;
import app.huike.web.rest.offer.CouponResource;
import app.huike.web.rest.offer.OfferResource;
import app.huike.web.rest.offer.QuoteResource;
import app.huike.web.rest.offer.ReservationResource;
import app.huike.web.rest.owner.AssignmentResource;
import app.huike.web.rest.owner.OwnerChangeResource;
import app.huike.web.rest.owner.OwnerDisputeResource;
import app.huike.web.rest.owner.OwnerResource;
import app.huike.web.rest.owner.SkillResource;
import app.huike.web.rest.purchase.CustomerEventResource;
import app.huike.web.rest.purchase.PurchaseResource;
import app.huike.web.rest.risk.RiskResource;
import app.huike.web.rest.service.EntitlementResource;
import app.huike.web.rest.service.ProductResource;
import app.huike.web.rest.task.AbsenceResource;
import app.huike.web.rest.task.BatchResource;
import app.huike.web.rest.task.QuestionResource;
import app.huike.web.rest.task.ReminderResource;
import app.huike.web.rest.task.TaskDeedsResource;
import app.huike.web.rest.task.TaskFileResource;
import app.huike.web.rest.task.TaskResource;
import app.huike.web.rest.task.TaskTalkResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The REST interface. Everything below {@code /api} wants a key; see {@code docs/rest-api.md}. */
@ApplicationPath("/api")
public class RestApplication extends Application {

    private static final List<Class<?>> RESOURCES = List.of(
            CaseResource.class,
            CampaignResource.class,
            ClockResource.class,
            CouponResource.class,
            CustomerEventResource.class,
            CustomerResource.class,
            CustomerHistoryResource.class,
            DesignResource.class,
            ElementTemplateResource.class,
            EntitlementResource.class,
            ImportResource.class,
            MembershipResource.class,
            MessageResource.class,
            TestMailResource.class,
            OfferResource.class,
            PaidMembershipResource.class,
            PointsResource.class,
            ProductResource.class,
            PurchaseResource.class,
            QuoteResource.class,
            ReferralResource.class,
            ReservationResource.class,
            MigrationsResource.class,
            RunsResource.class,
            DecisionsResource.class,
            StageResource.class,
            StampResource.class,
            RiskResource.class,
            TaskResource.class,
            TaskDeedsResource.class,
            TaskTalkResource.class,
            TaskFileResource.class,
            QuestionResource.class,
            BatchResource.class,
            AbsenceResource.class,
            ReminderResource.class,
            OwnerResource.class,
            OwnerChangeResource.class,
            OwnerDisputeResource.class,
            AssignmentResource.class,
            SkillResource.class);

    private static final List<Class<?>> PROVIDERS = List.of(
            EveryFailure.class,
            JsonBodyReader.class,
            JsonWriter.class,
            QueryValues.class,
            ReplyFilter.class,
            StrictQuery.class);

    /** All resources: what is not among them is neither served nor in the OpenAPI document. */
    public static List<Class<?>> resources() {
        return RESOURCES;
    }

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> all = new HashSet<>(RESOURCES);
        all.addAll(PROVIDERS);
        return all;
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl",
                true,
                // our own reader and writer, and none of the server's, which are lenient
                "jersey.config.jsonFeature",
                "ours");
    }
}
