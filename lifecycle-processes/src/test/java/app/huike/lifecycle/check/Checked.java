package app.huike.lifecycle.check;

import app.huike.lifecycle.arbitration.SettingsAreRead;
import app.huike.lifecycle.models.DeclaredSteps;
import app.huike.lifecycle.template.StageTemplates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks files as the product does, with all that it offers. */
public final class Checked {

    static final Vocabularies OFFERED = new Vocabularies(DeclaredSteps.classes(), List.of(new StageTemplates()));

    private Checked() {}

    static List<Fault> stage(String stage, Map<String, byte[]> files) {
        return StageCheck.faults(files, OFFERED.of(stage), List.of(new SettingsAreRead(DeclaredSteps.readers())));
    }

    static Map<String, byte[]> bytes(Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, source) -> bytes.put(name, source.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }
}
