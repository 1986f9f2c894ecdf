package app.huike.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceTest {

    /** Noon of a Saturday in Shanghai. */
    private static final Instant NOW = Instant.parse("2026-06-20T04:00:00Z");

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "PT0S, just now, 刚刚, 剛剛",
        "-PT29S, just now, 刚刚, 剛剛",
        "PT29S, just now, 刚刚, 剛剛",
        "-PT31S, one minute ago, 1分钟前, 1分鐘前",
        "PT31S, in one minute, 1分钟后, 1分鐘後",
        "-PT59M29S, 59 minutes ago, 59分钟前, 59分鐘前",
        "-PT59M31S, one hour ago, 1小时前, 1小時前",
        "-PT1H29M, one hour ago, 1小时前, 1小時前",
        "-PT1H50M, 2 hours ago, 2小时前, 2小時前",
        "PT1H50M, in 2 hours, 2小时后, 2小時後",
        "-PT23H29M, 23 hours ago, 23小时前, 23小時前",
        "-PT23H31M, yesterday, 昨天, 昨天",
        "PT24H, tomorrow, 明天, 明天",
        "-PT35H59M, yesterday, 昨天, 昨天",
        "-PT36H1M, 2 days ago, 2天前, 2天前",
        "PT36H, in 2 days, 2天后, 2天後",
        "-P100D, 100 days ago, 100天前, 100天前"
    })
    void isSaidAsPeopleSayIt(String from, String english, String hans, String hant) {
        Distance distance = Distance.of(NOW.plus(Duration.parse(from)), NOW, SHANGHAI);
        assertThat(said(distance, Languages.ENGLISH)).isEqualTo(english);
        assertThat(said(distance, Languages.HANS)).isEqualTo(hans);
        assertThat(said(distance, Languages.HANT)).isEqualTo(hant);
    }

    private static String said(Distance distance, Locale locale) {
        String text = Texts.bundle("app.huike.web.texts", locale).getString(distance.key());
        return new MessageFormat(text, locale).format(new Object[] {distance.count()});
    }
}
