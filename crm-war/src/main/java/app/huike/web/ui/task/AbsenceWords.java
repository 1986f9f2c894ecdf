package app.huike.web.ui.task;

import app.huike.crm.journey.Stage;
import app.huike.lifecycle.absence.TaskScope;
import app.huike.lifecycle.absence.TaskScope.What;
import app.huike.lifecycle.task.TaskKinds;
import app.huike.lifecycle.task.TaskKinds.TaskKind;
import app.huike.web.ui.Texts;
import app.huike.web.ui.customer.CustomerWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What one may stand in for, and what that is called. */
@Named("absenceWords")
@RequestScoped
public class AbsenceWords {

    @Inject
    private TaskKinds kinds;

    @Inject
    private CustomerWords words;

    @Inject
    private Texts texts;

    /** All that one may stand in for, the widest first. */
    public List<TaskScope> getScopes() {
        List<TaskKind> tasks = kinds.all();
        return Stream.of(
                        Stream.of(TaskScope.ALL),
                        each(tasks, What.PROCESS, TaskKind::process),
                        each(tasks, What.KIND, TaskKind::kind),
                        Arrays.stream(Stage.values()).map(stage -> new TaskScope(What.STAGE, stage.name())))
                .flatMap(scopes -> scopes)
                .toList();
    }

    private static Stream<TaskScope> each(List<TaskKind> tasks, What what, Function<TaskKind, String> key) {
        return tasks.stream().map(key).distinct().map(which -> new TaskScope(what, which));
    }

    /** What a scope is called. */
    public String scope(TaskScope of) {
        return switch (of.what()) {
            case ALL -> texts.get("absence.all");
            case PROCESS -> texts.with("absence.process", words.process(of.which()));
            case STAGE -> texts.with("absence.stage", texts.get("stage." + of.which()));
            case KIND -> texts.with("absence.kind", texts.get("kind." + of.which()));
        };
    }
}
