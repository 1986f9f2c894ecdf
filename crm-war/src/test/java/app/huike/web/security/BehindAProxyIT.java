package app.huike.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.RunningHuike;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Cookies and links as a browser gets them: from the server itself, and through a proxy that takes HTTPS and hands on HTTP. */
class BehindAProxyIT {

    private static final Map<String, String> DIRECT = Map.of("Host", "localhost:8080");
    private static final Map<String, String> PROXIED =
            Map.of("Host", "crm.shop.example", "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.7");

    /** An answer as it came: its head as lines. */
    private record Answer(List<String> head, String body) {

        String status() {
            return head.get(0).split(" ")[1];
        }

        List<String> all(String header) {
            String begin = header.toLowerCase(java.util.Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(begin))
                    .map(line -> line.substring(begin.length()).strip())
                    .toList();
        }

        String cookie(String name) {
            return all("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith(name + "="))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no cookie " + name + " in " + head));
        }
    }

    @Test
    void theSessionsCookieIsForThisSiteAndNoScriptAndIsSecureWhereTheBrowserSpeaksHttps() throws IOException {
        String direct = send("GET", "/login.xhtml", DIRECT, "").cookie("JSESSIONID");
        assertThat(attributes(direct))
                .contains("httponly", "samesite=lax", "path=/")
                .doesNotContain("secure");

        Answer proxied = send("GET", "/login.xhtml", PROXIED, "");
        assertThat(attributes(proxied.cookie("JSESSIONID"))).contains("httponly", "samesite=lax", "path=/", "secure");
        assertThat(proxied.all("Strict-Transport-Security")).containsExactly("max-age=31536000");
        assertThat(proxied.body()).doesNotContain("http://crm");
    }

    @Test
    void soAreTheCookiesOfLanguageAndLook() throws IOException {
        String form = "language=zh-Hans&theme=dark&back=%2Flogin.xhtml";
        Answer direct = send("POST", "/look", DIRECT, form);
        Answer proxied = send("POST", "/look", PROXIED, form);
        for (String name : List.of("huike-language", "huike-theme")) {
            assertThat(attributes(direct.cookie(name)))
                    .contains("httponly", "samesite=lax")
                    .doesNotContain("secure");
            assertThat(attributes(proxied.cookie(name))).contains("httponly", "samesite=lax", "secure");
        }
    }

    @Test
    void logsInThroughTheProxyAndStaysOnItsAddress() throws IOException {
        Answer page = send("GET", "/login.xhtml?to=%2Fcustomers%2Flist.xhtml", PROXIED, "");
        String session = page.cookie("JSESSIONID").split(";")[0];
        Answer in = send(
                "POST",
                "/login.xhtml",
                with(PROXIED, "Cookie", session, "Origin", "https://crm.shop.example"),
                form(Map.of(
                        "login", "login",
                        "login:name", "lead",
                        "login:password", RunningHuike.shared().password(),
                        "login:to", "/customers/list.xhtml",
                        "login:enter", "login:enter",
                        "primefaces.nonce", found(page.body(), "name=\"primefaces.nonce\" value=\"([^\"]+)\""),
                        "jakarta.faces.ViewState",
                                found(page.body(), "name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\""))));
        assertThat(in.status()).as(in.toString()).isEqualTo("302");
        assertThat(in.all("Location")).containsExactly("https://crm.shop.example/customers/list.xhtml");
        String opened = in.cookie("JSESSIONID");
        assertThat(attributes(opened))
                .as("the id changes at the log-in")
                .contains("httponly", "samesite=lax", "secure");

        Answer list = send("GET", "/customers/list.xhtml", with(PROXIED, "Cookie", opened.split(";")[0]), "");
        assertThat(list.status()).isEqualTo("200");
        assertThat(list.body()).doesNotContain("http://crm.shop.example");
        Answer root = send("GET", "/nothing/", with(PROXIED, "Cookie", opened.split(";")[0]), "");
        assertThat(root.all("Location")).allMatch(to -> !to.startsWith("http:"));
    }

    private static Map<String, String> with(Map<String, String> headers, String... more) {
        Map<String, String> all = new java.util.LinkedHashMap<>(headers);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private static List<String> attributes(String cookie) {
        return java.util.Arrays.stream(cookie.split(";"))
                .skip(1)
                .map(part -> part.strip().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    /** By hand, because Java's client does not let one say which host is meant. */
    private static Answer send(String method, String path, Map<String, String> headers, String form)
            throws IOException {
        URI address = RunningHuike.shared().baseUri();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String head = headers.entrySet().stream()
                    .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                    .collect(Collectors.joining());
            String request = method + " " + path + " HTTP/1.1\r\n" + head
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                    + "\r\nConnection: close\r\n\r\n" + form;
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Answer(List.of(answer.substring(0, end).split("\r\n")), answer.substring(end + 4));
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
