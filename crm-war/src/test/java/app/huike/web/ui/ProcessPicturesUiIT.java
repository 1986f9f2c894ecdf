package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.JavascriptExecutor;

/**
 * Every diagram is drawn by the viewer of the pages without a warning. {@code ./crm pictures} ({@code -Dhuike.pictures=write}) keeps what was
 * drawn under docs/images/processes; that each picture shows its diagram as it is now, {@code PicturesTest} proves at each build.
 */
class ProcessPicturesUiIT {

    private static final Path ROOT = Path.of("..");
    private static final Path VIEWER =
            Path.of("node_modules", "camunda-bpmn-js", "dist", "camunda-platform-navigated-viewer.production.min.js");
    private static final Path PICTURES = ROOT.resolve(Path.of("docs", "images", "processes"));
    private static final boolean WRITE = "write".equals(System.getProperty("huike.pictures"));
    private static final String PAGE =
            """
            document.body.innerHTML = '<div id="canvas" style="width:1600px;height:900px"></div>';
            document.body.style.fontFamily = 'Arial, sans-serif';
            """;
    private static final String DRAW =
            """
            const done = arguments[arguments.length - 1];
            const viewer = new BpmnNavigatedViewer({container: '#canvas'});
            viewer.importXML(arguments[0])
                .then(read => viewer.saveSVG().then(saved => done([saved.svg, read.warnings.map(String)])))
                .catch(refused => done(['', [String(refused)]]));
            """;

    static List<Path> diagrams() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("bpmn"), 2)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void drawsWithoutAWarning(Path diagram) throws IOException {
        JavascriptExecutor page = (JavascriptExecutor) Browser.fresh().driver();
        page.executeScript(PAGE);
        page.executeScript(Files.readString(VIEWER));
        List<?> drawn = (List<?>) page.executeAsyncScript(DRAW, Files.readString(diagram));
        assertThat((List<?>) drawn.get(1)).isEmpty();
        String picture = (String) drawn.get(0);
        assertThat(picture).contains("<svg", "</svg>");
        if (WRITE) {
            keep(diagram, picture);
        }
    }

    private static void keep(Path diagram, String picture) throws IOException {
        String key = diagram.getFileName().toString().replace(".bpmn", "");
        Path file = Files.createDirectories(PICTURES).resolve(key + ".svg");
        String hash = sha256(diagram);
        if (Files.exists(file) && Files.readString(file).contains(hash)) {
            // the viewer names its markers anew each time: a picture of an unchanged diagram would change for nothing
            return;
        }
        String head = "<!-- drawn by ./crm pictures from a diagram with SHA-256 " + hash + " -->\n";
        Files.writeString(file, picture.replaceFirst("<svg", head + "<svg") + "\n");
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
