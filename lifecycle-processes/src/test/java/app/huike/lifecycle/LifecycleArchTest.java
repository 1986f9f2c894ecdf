package app.huike.lifecycle;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.variable.ProcessVariable;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The rules of docs/architecture.md for this module. A rule that matches no class fails, so none is silently never kept. */
@AnalyzeClasses(packages = "app.huike", importOptions = ImportOption.DoNotIncludeTests.class)
class LifecycleArchTest {

    private static final String LIFECYCLE = "app.huike.lifecycle..";
    private static final String ENGINE = "app.huike.lifecycle.engine..";
    private static final String BUSINESS = "app.huike.crm..";

    // 1: module direction

    @ArchTest
    static final ArchRule businessKnowsNeitherEngineNorLifecycle = noClasses()
            .that()
            .resideInAPackage(BUSINESS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LIFECYCLE, "org.camunda..")
            .because("the business has to work with another engine, or with none");

    @ArchTest
    static final ArchRule lifecycleKnowsNoPage = noClasses()
            .that()
            .resideInAPackage(LIFECYCLE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("app.huike.web..", "jakarta.faces..", "jakarta.ws.rs..", "jakarta.servlet..")
            .because("pages and REST use the lifecycle, never the other way round");

    @ArchTest
    static final ArchRule enginesInsideIsSeenByOneRoomOnly = noClasses()
            .that()
            .resideOutsideOfPackage(ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.camunda.bpm.engine.impl..", "org.camunda.bpm.impl..", "org.camunda.bpm.dmn.engine.impl..")
            .because("a change of engine has to stay in one room");

    @ArchTest
    static final ArchRule engineRoomSeesTheEnginesInside = classes()
            .that()
            .resideInAPackage(ENGINE)
            .and()
            .haveSimpleName("EngineSettings")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..")
            .because("else the rule above would be kept by a package that no longer exists");

    @ArchTest
    static final ArchRule engineRoomServesAllAndKnowsNoStage = noClasses()
            .that()
            .resideInAnyPackage(ENGINE, "app.huike.lifecycle.variable..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(LIFECYCLE)
                    .and(not(resideInAnyPackage(ENGINE, "app.huike.lifecycle.variable.."))))
            .because("what all rooms stand on must not lean on one of them");

    // 4: the database is reached in few places

    @ArchTest
    static final ArchRule noEntitiesHere = noClasses()
            .that()
            .resideInAPackage(LIFECYCLE)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("org.hibernate..")
            .because("this module's own tables are plain SQL; the business's tables are reached through its doors");

    // 5: delegates are small

    @ArchTest
    static final ArchRule stepsHoldDoorsOnly = fields().that()
            .areDeclaredInClassesThat(are(Step.class))
            .and()
            .areNotStatic()
            .should(beOf(aDoor()))
            .because(
                    "a step reads variables, calls a door of the business and writes variables; what else it held would be state");

    @ArchTest
    static final ArchRule stepsHoldThreeDoorsAtMost = classes()
            .that(are(Step.class))
            .and()
            .areNotInterfaces()
            .should(haveAtMostThreeFields())
            .because("a step that needs more does more than its label in the diagram says");

    // what the container finds out only when it deploys

    @ArchTest
    static final ArchRule ejbsObserveByBusinessMethods = classes()
            .that(areEjbs())
            .should(observeByBusinessMethodsOnly())
            .because("with another observer the application does not deploy (WELD-000088)");

    @ArchTest
    static final ArchRule ejbMethodsAnswerInPublicTypes = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(areEjbs())
            .should(answerInPublicTypes())
            .because(
                    "the container's proxy lies in another class loader and fails on the first call (IllegalAccessError)");

    // 8: the packages that the rules name are there

    @ArchTest
    static void packagesThatRulesNameExist(JavaClasses all) {
        for (String name : List.of(
                "app.huike.crm.platform",
                "app.huike.lifecycle.arbitration",
                "app.huike.lifecycle.engine",
                "app.huike.lifecycle.release",
                "app.huike.lifecycle.step",
                "app.huike.lifecycle.sweep",
                "app.huike.lifecycle.task",
                "app.huike.lifecycle.variable",
                "app.huike.lifecycle.welcome")) {
            assertThat(all.containPackage(name)).as(name).isTrue();
        }
        assertThat(all.stream().filter(type -> type.isAssignableTo(Step.class) && !type.isInterface()))
                .hasSizeGreaterThan(5);
    }

    private static DescribedPredicate<JavaClass> are(Class<?> type) {
        return JavaClass.Predicates.assignableTo(type).as("are " + type.getSimpleName());
    }

    private static DescribedPredicate<JavaClass> areEjbs() {
        return DescribedPredicate.describe(
                "are EJBs", type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class));
    }

    /** A door is a bean of the business or of the lifecycle: @Stateless, or an application-wide one such as the clock. */
    private static DescribedPredicate<JavaClass> aDoor() {
        return DescribedPredicate.describe(
                "a door",
                type -> type.getPackageName().startsWith("app.huike.")
                        && (type.isAnnotatedWith(Stateless.class)
                                || type.isAnnotatedWith(ApplicationScoped.class)
                                || type.isEquivalentTo(ProcessVariable.class)));
    }

    private static ArchCondition<JavaField> beOf(DescribedPredicate<JavaClass> type) {
        return new ArchCondition<>("be of " + type.getDescription()) {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        field,
                        type.test(field.getRawType()),
                        field.getFullName() + " is a " + field.getRawType().getName()));
            }
        };
    }

    private static ArchCondition<JavaClass> haveAtMostThreeFields() {
        return new ArchCondition<>("hold at most three doors") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long doors = type.getAllFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .count();
                events.add(new SimpleConditionEvent(type, doors <= 3, type.getName() + " holds " + doors));
            }
        };
    }

    /** Public, and of the bean's own class: a bean with an interface shows only that, unless it says LocalBean. */
    private static ArchCondition<JavaClass> observeByBusinessMethodsOnly() {
        return new ArchCondition<>("observe by business methods only") {
            @Override
            public void check(JavaClass bean, ConditionEvents events) {
                boolean shown = bean.getRawInterfaces().isEmpty() || bean.isAnnotatedWith(LocalBean.class);
                for (JavaMethod method : bean.getMethods()) {
                    if (observes(method)) {
                        boolean business = shown && method.getModifiers().contains(JavaModifier.PUBLIC);
                        events.add(new SimpleConditionEvent(
                                method, business, method.getFullName() + " is no business method"));
                    }
                }
            }
        };
    }

    private static boolean observes(JavaMethod method) {
        return method.getParameters().stream().anyMatch(parameter -> parameter.isAnnotatedWith(Observes.class));
    }

    private static ArchCondition<JavaMethod> answerInPublicTypes() {
        return new ArchCondition<>("answer in public types") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass type = method.getRawReturnType().getBaseComponentType();
                boolean visible = type.isPrimitive() || type.getModifiers().contains(JavaModifier.PUBLIC);
                events.add(new SimpleConditionEvent(
                        method,
                        visible,
                        method.getFullName() + " answers with " + type.getName() + ", which is not public"));
            }
        };
    }
}
