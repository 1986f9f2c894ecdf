package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/** Pages speak three languages, completely: no word stands in a page itself, and no key lacks a text. */
class PageTextsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern KEY = Pattern.compile("t\\['([^']+)'\\]|t\\.(?:with|either)\\('([^']+)'");
    private static final Pattern JAVA_KEY = Pattern.compile(
            "(?:good|goodThere|bad|texts\\.with|texts\\.get|pageTexts\\.with)\\(\"([a-z][^\"]*[^.\"])\"");
    private static final Pattern JAVA_KEY_AT = Pattern.compile("badAt\\(\\s*\"[^\"]+\",\\s*\"([^\"]+)\"");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Set<String> READ_ALOUD = Set.of(
            "title", "alt", "placeholder", "aria-label", "label", "header", "hint", "text", "ariaLabel", "itemLabel");

    @ParameterizedTest
    @ValueSource(strings = {"_zh_Hans", "_zh_Hant"})
    void aLanguageHasAllTexts(String language) {
        assertThat(texts(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts("").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh_Hans", "_zh_Hant"})
    void everyTextCanBeFilled(String language) {
        Properties texts = texts(language);
        for (String key : texts.stringPropertyNames()) {
            String text = texts.getProperty(key);
            assertThat(text).as(key).isNotBlank().doesNotContain("'");
            new MessageFormat(text, Locale.ENGLISH).format(new Object[] {1, 2, 3, 4});
        }
    }

    @Test
    void chineseTextsAreNoEnglishOnes() {
        Properties english = texts("");
        Properties hans = texts("_zh_Hans");
        Pattern letters = Pattern.compile("[A-Za-z]{4,}");
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> english.getProperty(key).equals(hans.getProperty(key)))
                .filteredOn(key -> letters.matcher(english.getProperty(key)).find())
                .as("not translated")
                .containsExactlyInAnyOrder("language.en", "brand");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHasNoWordsOfItsOwn(Path page) throws Exception {
        List<String> words = new ArrayList<>();
        collect(parse(page).getDocumentElement(), words);
        assertThat(words).as("hard-wired text of " + page).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPagesKeysHaveTexts(Path page) throws IOException {
        assertThat(keysOf(Files.readString(page), KEY)).allSatisfy(PageTextsTest::hasText);
    }

    @Test
    void beansKeysHaveTexts() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path bean : files(Path.of("src/main/java/app/huike/web/ui"), ".java")) {
            String source = Files.readString(bean);
            keys.addAll(keysOf(source, JAVA_KEY));
            keys.addAll(keysOf(source, JAVA_KEY_AT));
        }
        assertThat(keys).hasSizeGreaterThan(10).allSatisfy(PageTextsTest::hasText);
    }

    @Test
    void everyWayHasItsWords() throws IOException {
        String desk = Files.readString(Path.of("src/main/java/app/huike/web/ui/Desk.java"));
        Set<String> ways = keysOf(desk, Pattern.compile(" gate\\(\\s*\"([a-z]+)\""));
        ways.remove("start");
        assertThat(ways).hasSizeGreaterThan(5).allSatisfy(way -> {
            hasText("way." + way);
            hasText("start." + way);
        });
    }

    @Test
    void everyBywayHasAName() throws IOException {
        String desk = Files.readString(Path.of("src/main/java/app/huike/web/ui/Desk.java"));
        assertThat(keysOf(desk, Pattern.compile("byway\\(\"([a-z]+)\"")))
                .hasSizeGreaterThan(3)
                .allSatisfy(way -> hasText("way." + way));
    }

    private static void hasText(String key) {
        Set<String> known = texts("").stringPropertyNames();
        if (key.endsWith(".")) {
            assertThat(known).as("texts that begin with " + key).anyMatch(each -> each.startsWith(key));
        } else {
            assertThat(known).contains(key);
        }
    }

    private static Set<String> keysOf(String source, Pattern pattern) {
        Set<String> keys = new TreeSet<>();
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            keys.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return keys;
    }

    private static void collect(Node node, List<String> words) {
        if (node instanceof Text text && speaks(text.getData())) {
            words.add(text.getData().strip());
        }
        if (node instanceof Element element) {
            // a language's own name is the same everywhere, and so is what stands in code: a path, a file's header
            if ("zh-Hans".equals(element.getAttribute("lang")) || "code".equals(element.getTagName())) {
                return;
            }
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Attr attribute = (Attr) element.getAttributes().item(i);
                if (READ_ALOUD.contains(attribute.getName()) && speaks(attribute.getValue())) {
                    words.add(attribute.getName() + "=" + attribute.getValue());
                }
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, words);
        }
    }

    private static boolean speaks(String text) {
        return EXPRESSION.matcher(text).replaceAll("").chars().anyMatch(Character::isLetter);
    }

    private static org.w3c.dom.Document parse(Path page)
            throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        // a tag whose prefix is not bound is found here, and not by whoever opens the page
        factory.setNamespaceAware(true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        return builder.parse(page.toFile());
    }

    static Stream<Path> pages() {
        return files(PAGES, ".xhtml").stream().filter(page -> !page.toString().contains("/resources/crm/"));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        try (InputStream in =
                PageTextsTest.class.getResourceAsStream("/app/huike/web/texts" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
