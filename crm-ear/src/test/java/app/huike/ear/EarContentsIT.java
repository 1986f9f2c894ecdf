package app.huike.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class EarContentsIT {
    private static final String EAR = System.getProperty("huike.ear");
    private static final String BILL = System.getProperty("huike.bill-of-materials");

    private static final Pattern COMPONENT =
            Pattern.compile("\"pkg:maven/[^/\"]+/([^@\"]+)@([^?\"]+)(?:\\?classifier=([^&\"]+))?");

    @Test
    void theWarIsSkinnyOnlyWhatThePagesAloneNeedLiesInIt() throws IOException {
        List<String> inWar = librariesOfTheWar();

        assertThat(inWar)
                .isNotEmpty()
                .allMatch(name -> name.matches(".*/(primefaces|omnifaces|bucket4j|core|biweekly|vinnie)[-_].*"));
        assertThat(inWar).noneMatch(name -> name.contains("crm-ejb") || name.contains("lifecycle-processes"));
    }

    @Test
    void theModulesLieBesideEachOtherAndTheLibrariesBelowLib() throws IOException {
        try (ZipFile ear = new ZipFile(EAR)) {
            List<String> names = ear.stream().map(ZipEntry::getName).toList();
            assertThat(names.stream().filter(name -> name.matches("[^/]*\\.(jar|war)")))
                    .hasSize(3);
            assertThat(names).anyMatch(name -> name.matches("lib/.*camunda-engine-\\d.*\\.jar"));
            assertThat(names).noneMatch(name -> name.matches("lib/.*(jakarta\\.|-api-jakarta|servlet-api).*"));
        }
    }

    @Test
    void theContextRootIsTheServersRoot() throws IOException {
        try (ZipFile ear = new ZipFile(EAR);
                InputStream descriptor = ear.getInputStream(ear.getEntry("META-INF/application.xml"))) {
            assertThat(new String(descriptor.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("<context-root>/</context-root>");
        }
    }

    /** A jar in the archive may have its group before its name. */
    @Test
    void theBillOfMaterialsNamesEachLibrary() throws IOException {
        Set<String> listed = COMPONENT
                .matcher(Files.readString(Path.of(BILL)))
                .results()
                .map(found -> found.group(1) + "-" + found.group(2)
                        + (found.group(3) == null ? "" : "-" + found.group(3)) + ".jar")
                .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>(librariesOfTheWar());
        try (ZipFile ear = new ZipFile(EAR)) {
            ear.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("lib/") && name.endsWith(".jar"))
                    .forEach(missing::add);
        }

        assertThat(missing).hasSizeGreaterThan(40);
        missing.removeIf(library -> listed.stream().anyMatch(library::endsWith));

        assertThat(missing).isEmpty();
    }

    private static List<String> librariesOfTheWar() throws IOException {
        try (ZipFile ear = new ZipFile(EAR)) {
            ZipEntry war = ear.stream()
                    .filter(entry -> entry.getName().endsWith(".war"))
                    .findFirst()
                    .orElseThrow();
            List<String> libraries = new ArrayList<>();
            try (ZipInputStream entries = new ZipInputStream(
                    new ByteArrayInputStream(ear.getInputStream(war).readAllBytes()))) {
                for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                    if (entry.getName().matches("WEB-INF/lib/.+")) {
                        libraries.add(entry.getName());
                    }
                }
            }
            return libraries;
        }
    }
}
