package app.huike.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;
import java.util.List;

@AnalyzeClasses(packages = "app.huike", importOptions = ImportOption.DoNotIncludeTests.class)
class WebArchTest {

    /** What the rules speak of; a rule about nothing keeps nothing. */
    private static final List<String> PACKAGES = List.of(
            "app.huike.web.rest..",
            "app.huike.web.rest.common..",
            "app.huike.web.security..",
            "app.huike.web.ui..",
            "app.huike.web.health..",
            "app.huike.web.live..",
            "app.huike.crm..domain..",
            "app.huike.crm..store..",
            "app.huike.lifecycle..");

    @ArchTest
    static final ArchRule noEngineInTheWeb = noClasses()
            .that()
            .resideInAPackage("app.huike.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("a change of engine stays in one module");

    @ArchTest
    static final ArchRule nobodyBelowKnowsTheWeb = noClasses()
            .that()
            .resideInAnyPackage("app.huike.crm..", "app.huike.lifecycle..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("app.huike.web..")
            .because("the web uses the business, never the other way round");

    @ArchTest
    static final ArchRule noEntitiesAndQueriesInTheWeb = noClasses()
            .that()
            .resideInAPackage("app.huike.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "app.huike.crm..domain..", "app.huike.crm..store..", "java.sql..", "javax.sql..", "org.hibernate..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(jakarta.persistence.EntityManager.class)
            .because("pages and REST go through the doors; queries and rules live behind them");

    @ArchTest
    static final ArchRule restKnowsNoPages = noClasses()
            .that()
            .resideInAPackage("app.huike.web.rest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("app.huike.web.ui..", "jakarta.faces..", "org.primefaces..")
            .because("programs and people are served apart");

    @ArchTest
    static final ArchRule resourcesTryOnceMore = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(jakarta.enterprise.context.RequestScoped.class)
            .because("a resource holds what belongs to one request");

    @ArchTest
    static void everyPackageThatARuleNamesExists(JavaClasses all) {
        assertThat(PACKAGES)
                .allSatisfy(name ->
                        assertThat(all.that(resideInAPackage(name))).as(name).isNotEmpty());
    }
}
