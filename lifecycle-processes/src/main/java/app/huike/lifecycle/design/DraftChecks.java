package app.huike.lifecycle.design;

import app.huike.lifecycle.check.Fault;
import app.huike.lifecycle.check.StageCheck;
import app.huike.lifecycle.check.Vocabularies;
import app.huike.lifecycle.release.ReleaseRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is wrong with the files of a stage, as the product of now sees it. */
@ApplicationScoped
class DraftChecks {

    private Vocabularies offered;
    private Instance<ReleaseRule> rules;

    DraftChecks() {}

    @Inject
    DraftChecks(Vocabularies offered, @Any Instance<ReleaseRule> rules) {
        this.offered = offered;
        this.rules = rules;
    }

    List<Fault> faults(String stage, Map<String, String> files) {
        Map<String, byte[]> content = new TreeMap<>();
        files.forEach((name, source) -> content.put(name, source.getBytes(StandardCharsets.UTF_8)));
        return StageCheck.faults(content, offered.of(stage), rules);
    }
}
