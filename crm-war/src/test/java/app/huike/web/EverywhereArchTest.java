package app.huike.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.platform.BusinessClock;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/** What holds in all modules. It stands here because this module sees the other two; what one module alone has to keep stands there. */
@AnalyzeClasses(
        packages = {"app.huike.crm", "app.huike.lifecycle", "app.huike.web"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class EverywhereArchTest {

    private static final DescribedPredicate<JavaClass> INEXACT = equivalentTo(double.class)
            .or(equivalentTo(float.class))
            .or(equivalentTo(Double.class))
            .or(equivalentTo(Float.class))
            .as("a number that is not exact");

    @ArchTest
    static final ArchRule thereIsOneClock = noClasses()
            .that()
            .areNotAssignableTo(BusinessClock.class)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class)
            .because("in the demo time is moved, and everything has to move with it");

    @ArchTest
    static final ArchRule onlyTheClockKnowsTheNodesTime = noClasses()
            .that()
            .resideOutsideOfPackage("app.huike.crm.platform")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .because("in the demo time is moved, and everything has to move with it");

    @ArchTest
    static final ArchRule noFieldIsInexact =
            fields().should().notHaveRawType(INEXACT).because("money and points are exact");

    @ArchTest
    static final ArchRule nothingInexactIsTakenOrAnswered = methods()
            .should()
            .notHaveRawReturnType(INEXACT)
            .andShould()
            .notHaveRawParameterTypes(DescribedPredicate.anyElementThat(INEXACT))
            .because("money and points are exact");

    @ArchTest
    static final ArchRule jakartaAndNoLongerJavax = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javax.annotation..",
                    "javax.ejb..",
                    "javax.enterprise..",
                    "javax.faces..",
                    "javax.inject..",
                    "javax.interceptor..",
                    "javax.jms..",
                    "javax.json..",
                    "javax.mail..",
                    "javax.persistence..",
                    "javax.servlet..",
                    "javax.transaction",
                    "javax.validation..",
                    "javax.ws..")
            .because("the platform is Jakarta EE 10");

    @ArchTest
    static final ArchRule singletonsAreThereFromTheStart = classes()
            .that()
            .areAnnotatedWith(Singleton.class)
            .should()
            .beAnnotatedWith(Startup.class)
            .because(
                    "Payara's list of singletons must not grow while an undeployment goes through it: one that a timer wakes first would");

    @ArchTest
    static final ArchRule nobodyPrints =
            noClasses().should(ACCESS_STANDARD_STREAMS).because("a log has a level");

    @ArchTest
    static final ArchRule failuresHaveNames =
            noClasses().should(THROW_GENERIC_EXCEPTIONS).because("who catches it has to know what happened");

    @ArchTest
    static void allModulesAreLookedAt(JavaClasses all) {
        for (String module : new String[] {"app.huike.crm..", "app.huike.lifecycle..", "app.huike.web.."}) {
            assertThat(all.that(resideInAPackage(module))).as(module).hasSizeGreaterThan(50);
        }
    }
}
