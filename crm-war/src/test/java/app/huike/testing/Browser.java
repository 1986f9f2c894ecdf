package app.huike.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.ResultType;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The machine's own Chromium without a window, as a person's eyes and hands. One is shared by all tests; {@link #fresh()} forgets who was there. */
public final class Browser {
    /** A common screen, and a common phone. */
    public static final Dimension DESKTOP = new Dimension(1280, 900);

    public static final Dimension PHONE = new Dimension(390, 844);

    /** Two processes of tests share two cores: what takes two seconds alone may take twenty. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final List<String> LEVEL_A_AND_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final AxeBuilder AXE = axe();
    private static final String FITS =
            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    private static final String BEYOND_THE_WINDOW =
            """
            const wide = document.documentElement.clientWidth;
            const page = document.documentElement.scrollWidth;
            // what is fixed to the window is as wide as the widest of the page
            const follows = each => each && (getComputedStyle(each).position === 'fixed' || follows(each.parentElement));
            return page <= wide ? [] : ['the page: ' + page + ' of ' + wide].concat(Array.from(document.querySelectorAll('body *'))
                .filter(each => each.getBoundingClientRect().right > wide + 0.5 && !follows(each))
                .slice(0, 10)
                .map(each => Math.round(each.getBoundingClientRect().right) + ': ' + each.outerHTML.slice(0, 160)));
            """;
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");
    private static Browser shared;

    private final ChromeDriver driver;

    private Browser() {
        // It misses a protocol module for exactly this Chromium; the few commands used here are the same in all.
        SELENIUM.setLevel(Level.SEVERE);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(onPath("chromedriver"))
                .usingAnyFreePort()
                .build();
        this.driver = new ChromeDriver(service, options());
    }

    /** Its legacy mode is marked to go one day because it does not look into frames of another origin, of which Huike has none. */
    @SuppressWarnings("deprecation")
    private static AxeBuilder axe() {
        AxeRunOptions violationsOnly = new AxeRunOptions();
        violationsOnly.setResultTypes(List.of(ResultType.Violations.getKey()));
        return new AxeBuilder()
                .setLegacyMode()
                .disableIframeTesting()
                .withOptions(violationsOnly)
                .withTags(LEVEL_A_AND_AA);
    }

    private static ChromeOptions options() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(onPath("chromium"));
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en",
                "--force-device-scale-factor=1");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "en"));
        return options;
    }

    /** Found here, so that Selenium does not try to download one. */
    private static File onPath(String program) {
        for (String directory : System.getenv("PATH").split(File.pathSeparator)) {
            File file = new File(directory, program);
            if (file.canExecute()) {
                return file;
            }
        }
        throw new IllegalStateException(
                "The browser tests need " + program + " on the PATH; ./crm test says how to get it");
    }

    /** The browser that all tests share, on an empty page of desktop size in light mode, without cookies. */
    public static synchronized Browser fresh() {
        if (shared == null) {
            shared = new Browser();
        }
        shared.forget();
        return shared;
    }

    static synchronized void closeShared() {
        if (shared != null) {
            shared.driver.quit();
            shared = null;
        }
    }

    private void forget() {
        driver.get("about:blank");
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", Map.of()));
        offline(false);
        resize(DESKTOP);
        dark(false);
        language("en");
        consoleErrors();
    }

    /** As for somebody who was never here: scripts, styles and pictures are fetched anew. */
    public void forgetFiles() {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    }

    /** Whether the network is there; a new page cannot be opened without it. */
    public void offline(boolean offline) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** For page objects. */
    public WebDriver driver() {
        return driver;
    }

    /** Opens a path of the shared Huike, such as {@code "login.xhtml"}. */
    public void open(String path) {
        driver.get(RunningHuike.shared().baseUri().resolve(path).toString());
    }

    /** Lays the page out for a window of this size; a phone also gets a phone's touch and viewport. */
    public void resize(Dimension size) {
        boolean phone = size.getWidth() < 600;
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", size.getWidth(), "height", size.getHeight(), "deviceScaleFactor", 1, "mobile", phone));
        driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", phone));
    }

    /** What the operating system prefers, as the page sees it. */
    public void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** What the browser asks for in Accept-Language, such as {@code zh-TW}. */
    public void language(String tag) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.setUserAgentOverride",
                Map.of("userAgent", driver.executeScript("return navigator.userAgent"), "acceptLanguage", tag));
    }

    /** Waits until the condition holds and gives its value; where it never does, the failure says what the page showed instead, and its picture is kept. */
    public <T> T await(ExpectedCondition<T> condition) {
        try {
            return new WebDriverWait(driver, PATIENCE, LOOK_EVERY).until(now -> whileThePageChanges(condition));
        } catch (TimeoutException never) {
            throw new TimeoutException("waited in vain for: " + condition + "\nat " + whatThePageShows(), never);
        }
    }

    private String whatThePageShows() {
        Path picture = screenshot("in-vain-" + UUID.randomUUID());
        return driver.getCurrentUrl() + "\n" + driver.executeScript("return document.body.innerText") + "\n"
                + consoleErrors() + "\n" + picture;
    }

    /** An element that the next page has just replaced is looked for again; the driver has no exception of its own for each way to tell so. */
    private <T> T whileThePageChanges(ExpectedCondition<T> condition) {
        try {
            return condition.apply(driver);
        } catch (WebDriverException gone) {
            if (gone instanceof StaleElementReferenceException
                    || String.valueOf(gone.getMessage()).contains("does not belong to the document")) {
                return null;
            }
            throw gone;
        }
    }

    /** What is wider than the window and would make people scroll sideways, once the page has come to rest: the elements that end beyond it, outermost first. */
    public List<String> sticksOut() {
        for (int looks = 0; looks < 40 && !(Boolean) driver.executeScript(FITS); looks++) {
            pause();
        }
        return ((List<?>) driver.executeScript(BEYOND_THE_WINDOW))
                .stream().map(String::valueOf).toList();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keeps the whole page as a picture in {@code target/screenshots}. */
    public Path screenshot(String name) {
        try {
            Path file = Files.createDirectories(Path.of(System.getProperty("huike.test-home"), "screenshots"))
                    .resolve(name + ".png");
            return Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What axe finds on the page against WCAG level A and AA; a line for each rule that is broken, with the elements. Frames are left out: those
     * that show mails run no script, so axe waits in each for an answer that cannot come. It looks in the page itself (its "legacy mode"): its
     * newer way opens a window for each look and carries there all that it did not object to, which took longer than the looking.
     */
    public List<String> accessibilityViolations() {
        return AXE.analyze(driver).getViolations().stream().map(Browser::line).toList();
    }

    /** The page as a screen reader gets it, now. */
    public AccessibilityTree accessibilityTree() {
        return AccessibilityTree.of(driver);
    }

    private static String line(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .toList();
    }

    /** What pages wrote to the console as an error since this was asked last, such as a script that the content security policy stopped. */
    public List<String> consoleErrors() {
        return driver.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(Object::toString)
                .toList();
    }
}
