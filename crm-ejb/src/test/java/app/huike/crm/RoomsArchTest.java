package app.huike.crm;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Sql;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the rooms. A rule that matches no class fails by itself, and so does a package that is named and not there. */
class RoomsArchTest {

    private static final String ROOT = "app.huike.crm";
    private static final Path SOURCES = Path.of("src/main/java/app/huike/crm");

    private static final Set<String> GROUND = Set.of("shared", "platform", "security");

    /** Which room may use which; each package-info repeats its line. */
    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            entry("shared", Set.of()),
            entry("platform", Set.of("shared")),
            entry("security", Set.of("shared", "platform")),
            entry("customer", GROUND),
            entry("journey", and(GROUND, "customer")),
            entry("purchase", and(GROUND, "customer", "journey")),
            entry("loyalty", and(GROUND, "customer", "journey", "purchase")),
            entry("offer", and(GROUND, "customer", "journey", "purchase", "loyalty")),
            entry("messaging", and(GROUND, "customer", "journey")),
            entry("care", and(GROUND, "customer", "journey", "purchase", "loyalty", "messaging")),
            entry("risk", and(GROUND, "customer", "journey")),
            entry("service", and(GROUND, "customer", "journey")),
            entry("exchange", and(GROUND, "customer", "purchase")),
            entry(
                    "analytics",
                    and(
                            GROUND,
                            "customer",
                            "journey",
                            "purchase",
                            "loyalty",
                            "offer",
                            "messaging",
                            "care",
                            "risk",
                            "service",
                            "exchange"))));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    static Stream<String> rooms() {
        return MAY_USE.keySet().stream();
    }

    static Stream<String> roomsWithADomain() {
        return rooms().filter(room -> Files.isDirectory(SOURCES.resolve(room).resolve("domain")));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomUsesTheRoomsOfTheMapAndThoseThroughTheirRootOnly(String room) {
        String[] allowed = Stream.concat(
                        Stream.of(inside(room)), MAY_USE.get(room).stream().map(other -> ROOT + "." + other))
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(inside(room))
                .should()
                .onlyDependOnClassesThat(
                        DescribedPredicate.not(resideInAPackage(ROOT + "..")).or(resideInAnyPackage(allowed)))
                .because("a room that reaches behind another's door cannot be changed without the other")
                .check(CLASSES);
    }

    @Test
    void noTwoRoomsNeedEachOther() {
        slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("rooms that need each other are one room with a wall through it")
                .check(CLASSES);
    }

    @Test
    void eachPackageInfoSaysWhatTheMapSays() throws IOException {
        Pattern line = Pattern.compile("May use: ([^.]*)\\.");
        for (String room : MAY_USE.keySet()) {
            String sign = Files.readString(SOURCES.resolve(room).resolve("package-info.java"))
                    .replaceAll("\\s*\\n \\* ?", " ");
            Matcher said = line.matcher(sign);
            Set<String> named = said.find()
                    ? Arrays.stream(said.group(1).replaceAll("\\([^)]*\\)", "").split(","))
                            .map(String::strip)
                            .collect(Collectors.toCollection(TreeSet::new))
                    : Set.of();
            Set<String> expected = new TreeSet<>(MAY_USE.get(room));
            if (named.equals(Set.of("every other room"))) {
                assertThat(and(expected, room)).isEqualTo(MAY_USE.keySet());
            } else {
                assertThat(named).as("the sign of %s", room).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("roomsWithADomain")
    void aDomainKnowsJavaMoneyAndItsOwnRoom(String room) {
        classes()
                .that()
                .resideInAPackage(ROOT + "." + room + ".domain..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "javax.crypto..",
                                "jakarta.persistence..",
                                "jakarta.validation..",
                                "org.joda.money..",
                                // a telephone number is a value too, however large the library that reads it
                                "com.google.i18n.phonenumbers",
                                ROOT + ".shared",
                                inside(room))
                        .or(valuesOf(MAY_USE.get(room))))
                .because("rules have to be read and tested without a server")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + room + ".domain..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.sql..", "java.util.logging..").or(equivalentTo(EntityManager.class)))
                .because("a rule neither asks a database nor writes a log")
                .check(CLASSES);
    }

    @Test
    void storesAreTheirRoomsOwn() {
        classes()
                .that()
                .resideInAPackage("..store..")
                .should()
                .notBePublic()
                .because("whoever wants data asks the room's door")
                .check(CLASSES);
    }

    @Test
    void onlyStoresTalkToTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..store..", ROOT + ".analytics", ROOT + ".platform")
                .should()
                .dependOnClassesThat(equivalentTo(EntityManager.class)
                        .or(equivalentTo(DataSource.class))
                        .or(equivalentTo(Sql.class))
                        .or(resideInAPackage("java.sql..")))
                .because("a query that is written somewhere else is found by nobody")
                .check(CLASSES);
    }

    @Test
    void doorsHaveNoFieldThatOthersCouldReach() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(jakarta.ejb.Stateless.class)
                .and()
                .areNotStatic()
                .should()
                .notBePublic()
                .because("a proxy has no fields")
                .check(CLASSES);
    }

    @Test
    void everyRoomIsThereAndIsOnTheMap() throws IOException {
        try (Stream<Path> directories = Files.list(SOURCES)) {
            Set<String> there = directories
                    .filter(Files::isDirectory)
                    .map(directory -> directory.getFileName().toString())
                    .collect(Collectors.toSet());
            assertThat(there).isEqualTo(MAY_USE.keySet());
        }
        MAY_USE.forEach((room, others) -> {
            assertThat(CLASSES.stream().filter(type -> type.getPackageName().equals(ROOT + "." + room)))
                    .as("classes of %s", room)
                    .isNotEmpty();
            assertThat(MAY_USE.keySet()).containsAll(others);
        });
    }

    @Test
    void noTwoMigrationsOfARoomHaveTheSameNumber() throws IOException {
        try (Stream<Path> scripts = Files.walk(Path.of("src/main/resources/db/migration"))) {
            List<String> numbers = scripts.filter(script -> script.toString().endsWith(".sql"))
                    .map(script -> script.toString().replaceFirst("__.*", ""))
                    .toList();
            assertThat(numbers).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        }
    }

    @Test
    void theRulesFindWhatTheyAreFor() {
        assertThat(classesIn("..store..")).hasSizeGreaterThan(10);
        assertThat(classesIn("..domain..")).hasSizeGreaterThan(30);
        assertThat(roomsWithADomain())
                .contains("customer", "journey", "purchase", "loyalty", "offer", "messaging", "care");
        assertThat(CLASSES.get(CrmDatabase.class).getModifiers()).contains(JavaModifier.PUBLIC);
    }

    /** Enums and records of other rooms, such as the channel of a consent or the rule of a customer's rows; never a door. */
    private static DescribedPredicate<JavaClass> valuesOf(Set<String> rooms) {
        String[] roots = rooms.stream().map(room -> ROOT + "." + room).toArray(String[]::new);
        return resideInAnyPackage(roots)
                .and(DescribedPredicate.describe("values", type -> type.isEnum() || type.isRecord()));
    }

    private static List<JavaClass> classesIn(String packages) {
        return CLASSES.stream().filter(resideInAPackage(packages)).toList();
    }

    private static String inside(String room) {
        return ROOT + "." + room + "..";
    }

    private static Set<String> and(Set<String> rooms, String... more) {
        Set<String> all = new TreeSet<>(rooms);
        all.addAll(List.of(more));
        return all;
    }
}
