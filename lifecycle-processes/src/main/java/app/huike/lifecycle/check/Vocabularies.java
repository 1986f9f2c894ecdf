package app.huike.lifecycle.check;

import app.huike.crm.customer.Purpose;
import app.huike.crm.messaging.TemplateSource;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Role;
import app.huike.lifecycle.check.Vocabulary.KnownStep;
import app.huike.lifecycle.check.Vocabulary.KnownTemplate;
import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.release.ShippedStage;
import app.huike.lifecycle.release.ShippedStages;
import app.huike.lifecycle.variable.DeclaredNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What the product offers to each stage: gathered from the steps, the declared names, the shipped diagrams, the templates and the texts. */
@ApplicationScoped
public class Vocabularies {

    private static final List<String> LANGUAGES = List.of("en", "zh-Hans", "zh-Hant");
    private static final Set<String> ROOMS_OF_ALL =
            Set.of("app.huike.lifecycle.arbitration", "app.huike.lifecycle.step", "app.huike.lifecycle.task");

    private final Map<String, Vocabulary> made = new ConcurrentHashMap<>();
    private Map<String, Class<?>> steps;
    private List<TemplateSource> templates;
    private Map<String, ShippedStage> stages;
    private ShippedUse use;

    Vocabularies() {}

    @Inject
    Vocabularies(@Any Instance<Step> steps, @Any Instance<TemplateSource> templates) {
        this(classes(steps), templates.stream().toList());
    }

    /**
     * Of these steps and templates.
     *
     * @param steps class by the name that diagrams call
     */
    public Vocabularies(Map<String, Class<?>> steps, List<TemplateSource> templates) {
        this.steps = steps;
        this.templates = templates;
        List<ShippedStage> shipped = ShippedStages.find(Vocabularies.class.getClassLoader());
        this.stages = shipped.stream().collect(Collectors.toMap(ShippedStage::name, stage -> stage));
        this.use = new ShippedUse(shipped);
    }

    private static Map<String, Class<?>> classes(Instance<Step> beans) {
        Map<String, Class<?>> classes = new HashMap<>();
        for (Instance.Handle<Step> bean : beans.handles()) {
            classes.put(bean.getBean().getName(), bean.getBean().getBeanClass());
        }
        return classes;
    }

    /** The names of all stages that there are. */
    public Set<String> stages() {
        return stages.keySet();
    }

    /** The stage as it came with the product. */
    public Optional<ShippedStage> shipped(String stage) {
        return Optional.ofNullable(stages.get(stage));
    }

    /** What is offered to a stage that there is. */
    public Vocabulary of(String stage) {
        return made.computeIfAbsent(stage, this::make);
    }

    private Vocabulary make(String stage) {
        Map<String, KnownStep> known = new HashMap<>();
        steps.forEach((name, type) -> {
            boolean general = ROOMS_OF_ALL.contains(type.getPackageName());
            if (general || type.getPackageName().equals(DeclaredNames.packageOf(stage))) {
                known.put(name, new KnownStep(type.isAnnotationPresent(Inline.class), general, template(type)));
            }
        });
        Map<String, KnownTemplate> sent = new HashMap<>();
        use.templates(stage).forEach((key, purpose) -> sent.put(key, template(key, purpose)));
        return new Vocabulary(
                stage,
                use.processes(stage),
                Map.copyOf(known),
                use.listeners(known.keySet()),
                DeclaredNames.variables(stage),
                DeclaredNames.messages(stage),
                Map.copyOf(sent),
                groups(),
                StageTexts.inEveryLanguage(stage));
    }

    private static StepTemplate template(Class<?> step) {
        StepTemplate template = step.getAnnotation(StepTemplate.class);
        if (template == null) {
            throw new IllegalStateException(step.getName() + " is a step without @StepTemplate: nobody could draw it");
        }
        return template;
    }

    /** The variables by which a stage's shipped diagrams name the templates that its tables choose: <code>${greeting}</code>. */
    public Set<String> chosenTemplates(String stage) {
        return use.chosenTemplates(stage);
    }

    private KnownTemplate template(String key, Purpose purpose) {
        return new KnownTemplate(
                purpose,
                LANGUAGES.stream()
                        .filter(language -> templates.stream()
                                .allMatch(source -> source.find(key, language).isEmpty()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<String> groups() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.API && role.may(Permission.TASK_WORK))
                .map(Role::key)
                .collect(Collectors.toUnmodifiableSet());
    }
}
