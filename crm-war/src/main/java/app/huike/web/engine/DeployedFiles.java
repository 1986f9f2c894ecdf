package app.huike.web.engine;

import app.huike.crm.shared.Refused;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The parts of a deployment's request: fields with a name, and files. */
record DeployedFiles(Map<String, String> fields, Map<String, String> files) {

    private static final int MOST_PARTS = 60;
    private static final int MOST_BYTES = 1_000_000;

    static DeployedFiles of(HttpServletRequest request) throws IOException, ServletException {
        DeployedFiles all = new DeployedFiles(new TreeMap<>(), new TreeMap<>());
        if (request.getParts().size() > MOST_PARTS) {
            throw unreadable("", "FILE_TOO_LARGE");
        }
        for (Part part : request.getParts()) {
            String name = part.getSubmittedFileName();
            (name == null ? all.fields : all.files).put(name == null ? part.getName() : withoutPath(name), text(part));
        }
        return all;
    }

    private static String text(Part part) throws IOException {
        if (part.getSize() > MOST_BYTES) {
            throw unreadable(part.getName(), "FILE_TOO_LARGE");
        }
        try (InputStream content = part.getInputStream()) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content.readNBytes(MOST_BYTES)))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw unreadable(part.getName(), "FILE_ENCODING");
        }
    }

    private static String withoutPath(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static Refused unreadable(String file, String fault) {
        return Refused.rule("DEPLOYMENT_UNREADABLE").with("file", file).with("fault", fault);
    }
}
