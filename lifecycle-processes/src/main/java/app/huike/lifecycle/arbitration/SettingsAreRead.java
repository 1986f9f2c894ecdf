package app.huike.lifecycle.arbitration;

import app.huike.lifecycle.release.DiagramFault;
import app.huike.lifecycle.release.ReleaseRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

/** What a diagram says of its process can be read, and all that Java goes by is there: told when it is drawn, and not when a sweep runs. */
@ApplicationScoped
public class SettingsAreRead implements ReleaseRule {

    static final String MISSING = "SETTING_MISSING";
    static final String UNREADABLE = "SETTING_UNREADABLE";

    private static final List<ProcessSetting> OF_EVERY_SWEEP = List.of(
            ProcessSetting.read("sweepAt", "a time of day, such as 08:30", LocalTime::parse),
            ProcessSetting.read("rank", "a whole number", Integer::parseInt),
            ProcessSetting.read(
                    "dailyCap",
                    "a share of all customers, the least and the most, such as 0.5% 20 2000",
                    DailyCap::of));

    private Iterable<? extends GoesByDiagram> readers;

    SettingsAreRead() {}

    @Inject
    SettingsAreRead(@Any Instance<GoesByDiagram> readers) {
        this.readers = readers;
    }

    /** With these readers. */
    public SettingsAreRead(List<? extends GoesByDiagram> readers) {
        this.readers = readers;
    }

    @Override
    public List<DiagramFault> faults(BpmnModelInstance diagram) {
        return diagram.getModelElementsByType(Process.class).stream()
                .filter(Process::isExecutable)
                .flatMap(this::faults)
                .toList();
    }

    private Stream<DiagramFault> faults(Process process) {
        Map<String, String> said = ProcessPolicy.properties(process);
        List<DiagramFault> faults = settings(process.getId())
                .flatMap(setting -> fault(process.getId(), setting, said.get(setting.name())).stream())
                .toList();
        return faults.isEmpty() ? unreadable(process).stream() : faults.stream();
    }

    private Stream<ProcessSetting> settings(String process) {
        return StreamSupport.stream(readers.spliterator(), false)
                .filter(reader -> reader.process().equals(process))
                .flatMap(reader -> Stream.concat(
                        reader.swept() ? OF_EVERY_SWEEP.stream() : Stream.empty(), reader.settings().stream()));
    }

    private static Optional<DiagramFault> fault(String process, ProcessSetting setting, String value) {
        String wanted = "the property " + setting.name() + " has to be " + setting.wanted();
        if (value == null) {
            return Optional.of(new DiagramFault(process, null, MISSING, wanted));
        }
        return setting.fits().test(value)
                ? Optional.empty()
                : Optional.of(new DiagramFault(process, value, UNREADABLE, wanted));
    }

    private static Optional<DiagramFault> unreadable(Process process) {
        try {
            ProcessPolicy.of(process);
            return Optional.empty();
        } catch (IllegalStateException unreadable) {
            return Optional.of(new DiagramFault(process.getId(), null, UNREADABLE, unreadable.getMessage()));
        }
    }
}
