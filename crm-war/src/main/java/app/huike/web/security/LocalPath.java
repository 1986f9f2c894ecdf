package app.huike.web.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where to go after the log-in: a page of this application, never another site. */
final class LocalPath {

    static final String START = "/start.xhtml";

    private static final Pattern PAGE = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]{0,1000}");

    private LocalPath() {}

    /** The path where it is one of ours, else the start page. */
    static String orStart(String wanted) {
        return wanted != null && PAGE.matcher(wanted).matches() && isPage(wanted) ? wanted : START;
    }

    /** The address of the log-in page that leads back to a path. */
    static String logIn(String contextPath, String back) {
        String to = orStart(back);
        return contextPath + "/login.xhtml" + (to.equals(START) ? "" : "?to=" + encode(to));
    }

    private static boolean isPage(String wanted) {
        try {
            URI address = new URI(wanted);
            String path = address.getPath();
            return address.getScheme() == null
                    && address.getRawAuthority() == null
                    && path.endsWith(".xhtml")
                    && !path.contains("..")
                    && !path.contains("//")
                    && !path.equals("/login.xhtml");
        } catch (URISyntaxException nonsense) {
            return false;
        }
    }

    private static String encode(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
