package app.huike.web.ui.design;

import app.huike.web.ui.Say;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** A diagram or a table that a browser sent, as text. */
final class UploadedFile {

    private static final int MOST_BYTES = 1_000_000;

    private UploadedFile() {}

    static boolean isChosen(Part file) {
        return file != null && file.getSize() > 0;
    }

    /** Source by name; empty where it is no text, and the page says so beside its field {@code file}. */
    static Optional<Map<String, String>> read(Part file, Say say) throws IOException {
        if (file.getSize() > MOST_BYTES) {
            say.badAt("files", "design.tooLarge");
            return Optional.empty();
        }
        try (InputStream content = file.getInputStream()) {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content.readNBytes(MOST_BYTES)))
                    .toString();
            return Optional.of(Map.of(name(file), text));
        } catch (CharacterCodingException noText) {
            say.badAt("files", "design.noText");
            return Optional.empty();
        }
    }

    /** Browsers may send a path; only its end is a name. */
    private static String name(Part file) {
        String submitted = String.valueOf(file.getSubmittedFileName());
        return submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
    }
}
