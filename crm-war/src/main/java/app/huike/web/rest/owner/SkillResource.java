package app.huike.web.rest.owner;

import app.huike.crm.security.PersonSkills.Certificate;
import app.huike.crm.security.Skills;
import app.huike.crm.shared.Refused;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.OnceMore;
import app.huike.web.rest.common.Refs;
import app.huike.web.rest.common.Reply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people can do; for leads. */
@Path("v1/skills")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "owners")
@RequestScoped
@OnceMore
public class SkillResource {

    private static final String UNKNOWN = "PERSON_UNKNOWN";

    @Inject
    private Skills skills;

    @GET
    @Operation(summary = "The languages and certificates of all who work on tasks, by name")
    public ListJson<PersonSkillsJson> list() {
        return ListJson.whole(skills.all(), PersonSkillsJson::of);
    }

    @PUT
    @Path("{person}/languages")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say which languages somebody speaks with customers: these and no others")
    public Reply<PersonSkillsJson> languages(
            @PathParam("person") String person, @Schema(implementation = LanguagesRequest.class) JsonBody body) {
        LanguagesRequest wish = body.read(LanguagesRequest::read);
        skills.setLanguages(Refs.token(person, UNKNOWN), new LinkedHashSet<>(wish.languages()));
        return Reply.ok(json(person));
    }

    @PUT
    @Path("{person}/certificates/{certificate}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say that somebody has learnt something; said again, it holds until then")
    public Reply<PersonSkillsJson> certify(
            @PathParam("person") String person,
            @PathParam("certificate") String certificate,
            @Schema(implementation = CertificateRequest.class) JsonBody body) {
        CertificateRequest wish = body.read(CertificateRequest::read);
        skills.certify(Refs.token(person, UNKNOWN), new Certificate(certificate, wish.validUntil()));
        return Reply.ok(json(person));
    }

    @DELETE
    @Path("{person}/certificates/{certificate}")
    @Operation(summary = "It no longer holds; without one nothing happens")
    @APIResponse(responseCode = "204", description = "it does not hold")
    public void withdraw(@PathParam("person") String person, @PathParam("certificate") String certificate) {
        skills.withdraw(Refs.token(person, UNKNOWN), certificate);
    }

    private PersonSkillsJson json(String person) {
        return skills.all().stream()
                .filter(each -> each.login().equals(person))
                .findFirst()
                .map(PersonSkillsJson::of)
                .orElseThrow(() -> Refused.unknown(UNKNOWN));
    }
}
