package app.huike.web.engine;

import app.huike.crm.platform.Shop;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.check.Fault;
import app.huike.lifecycle.check.FaultTexts;
import app.huike.lifecycle.design.Deployed;
import app.huike.lifecycle.design.Deployments;
import app.huike.web.refusal.RefusalText;
import app.huike.web.rest.common.ReaderLanguage;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the Camunda Modeler's Deploy button calls: which engine it is, whether one may deploy, and the deployment. Faults are told as an engine tells that it
 * cannot parse a diagram; the draft is kept all the same, so that the next press goes on with it.
 */
@WebServlet("/engine-rest/*")
@MultipartConfig(maxFileSize = 1_100_000, maxRequestSize = 12_000_000, fileSizeThreshold = 1_100_000)
public class EngineRest extends HttpServlet {

    /** By this beginning the modeler knows that the diagram is to blame, and not the connection. */
    private static final String CANNOT_PARSE = "ENGINE-09005 Could not parse BPMN process. ";

    @Inject
    private transient Deployments deployments;

    @Inject
    private transient RefusalText texts;

    @Inject
    private transient Shop shop;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, () -> {
            String version = deployments.engineVersion(); // also asks for the right
            switch (String.valueOf(request.getPathInfo())) {
                case "/version" -> EngineAnswer.write(response, 200, Map.of("version", version));
                case "/deployment" -> EngineAnswer.write(response, 200, List.of());
                default -> nothingHere(response);
            }
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, () -> {
            if ("/deployment/create".equals(request.getPathInfo())) {
                create(request, response);
            } else {
                nothingHere(response);
            }
        });
    }

    private void create(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        DeployedFiles sent = DeployedFiles.of(request);
        Deployed deployed = deployments.deploy(sent.fields().get("deployment-name"), sent.files());
        if (!deployed.faults().isEmpty()) {
            parseFailure(deployed, ReaderLanguage.of(request), response);
            return;
        }
        // behind a proxy the request's own address would be the node's
        String page = shop.publicUrl() + "/designs/design.xhtml?id=" + deployed.draft();
        EngineAnswer.write(
                response, 200, DeploymentAnswer.of(deployed, sent.fields().get("deployment-source"), page));
    }

    private static void parseFailure(Deployed deployed, Locale reader, HttpServletResponse response)
            throws IOException {
        FaultTexts told = FaultTexts.in(reader);
        String faults = deployed.faults().stream()
                .map(fault -> line(fault, told.of(fault)))
                .collect(Collectors.joining("\n"));
        EngineAnswer.failure(
                response,
                400,
                "ParseException",
                CANNOT_PARSE + "It is kept as a draft (" + deployed.title() + "), which has to be mended:\n" + faults);
    }

    private static String line(Fault fault, FaultTexts.Told told) {
        return fault.file() + " " + fault.element() + ": " + told.what() + " " + told.why() + " " + told.fix();
    }

    private static void nothingHere(HttpServletResponse response) throws IOException {
        EngineAnswer.failure(response, 404, "NotFoundException", "Only deployments are taken here.");
    }

    private interface Deed {
        void run() throws IOException, ServletException;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Deed deed) throws IOException {
        try {
            deed.run();
        } catch (Refused refused) {
            boolean forbidden = refused.code().equals("NOT_FOUND");
            EngineAnswer.failure(
                    response,
                    forbidden ? 403 : 400,
                    forbidden ? "AuthorizationException" : "InvalidRequestException",
                    (forbidden ? "" : refused.code() + " ") + texts.of(refused, ReaderLanguage.of(request)));
        } catch (ServletException | IllegalStateException notWhatWasPromised) {
            EngineAnswer.failure(
                    response, 400, "InvalidRequestException", "A deployment is multipart, with files of 1 MB at most.");
        }
    }
}
