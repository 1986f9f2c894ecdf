package app.huike.lifecycle.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.lifecycle.task.TaskView.Outcome;
import app.huike.lifecycle.task.TaskView.State;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskTextsTest {

    private static final Instant NOW = Instant.parse("2026-06-15T11:00:00Z");

    private final Map<String, String> parameters = new HashMap<>(Map.of(
            "date", "2026-06-01T03:00:00Z",
            "amount", "USD 49.90",
            "end", "2026-07-02T03:59:59Z",
            "attempt", "1",
            "time", "ANY"));
    private final TaskTexts texts = new TaskTexts(new NewYork(), new Standing());

    /** Operating rules §7, word for word. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            en-US   | Call Anna Berger: welcome coupon not used yet | First order May 31, 2026, $49.90. Coupon ends July 1, 2026.
            zh-Hans | 致电Anna Berger:新客优惠券尚未使用 | 2026年5月31日首次下单,金额US$49.90,优惠券2026年7月1日到期。
            zh-Hant | 致電Anna Berger:新客優惠券尚未使用 | 2026年5月31日首次購買,金額US$49.90,優惠券2026年7月1日到期。
            zh-TW   | 致電Anna Berger:新客優惠券尚未使用 | 2026年5月31日首次購買,金額US$49.90,優惠券2026年7月1日到期。
            zh-CN   | 致电Anna Berger:新客优惠券尚未使用 | 2026年5月31日首次下单,金额US$49.90,优惠券2026年7月1日到期。
            """)
    void title_and_reason_in_the_readers_language(String language, String title, String reason) {
        Locale locale = Locale.forLanguageTag(language);
        TaskView task = task(State.OPEN, null, null);
        assertThat(texts.title(task, locale)).isEqualTo(title);
        assertThat(texts.reason(task, locale)).isEqualTo(reason);
        assertThat(texts.script(task, locale)).hasSize(3).allMatch(line -> line.endsWith("?"));
        assertThat(texts.confirm(task, "marketing", locale)).contains("Anna Berger");
    }

    @Test
    void outcomes_as_the_rule_book_says_them() {
        TaskView task = task(State.OPEN, null, null);
        assertThat(task.outcomes().stream().map(outcome -> texts.outcome(task, outcome.key(), Locale.ENGLISH)))
                .containsExactly(
                        "Reached, all well", "Reached, has a problem", "No answer", "Does not want to be contacted");
        assertThat(task.outcomes().stream().map(outcome -> texts.outcome(task, outcome.key(), Locale.CHINA)))
                .containsExactly("已接通,一切顺利", "已接通,有问题待处理", "未接通", "不希望再被联系");
        assertThat(task.outcomes().stream().map(outcome -> texts.outcome(task, outcome.key(), Locale.TAIWAN)))
                .containsExactly("已聯繫上,一切順利", "已聯繫上,有問題待處理", "未接聽", "不希望再被聯絡");
    }

    @Test
    void another_attempt_says_at_which_time_of_day() {
        parameters.put("attempt", "2");
        parameters.put("time", "EVENING");
        assertThat(texts.reason(task(State.OPEN, null, null), Locale.ENGLISH))
                .endsWith("Attempt 2: nobody answered before. Try towards evening this time.");
    }

    @ParameterizedTest
    @CsvSource({
        "PT30S, just now",
        "PT1M, 1 minute ago",
        "PT59M, 59 minutes ago",
        "PT1H, 1 hour ago",
        "PT47H, 47 hours ago",
        "P2D, 2 days ago"
    })
    void task_that_is_gone_says_why_and_how_long_ago(Duration ago, String phrase) {
        assertThat(texts.gone(task(State.GONE, "REDEEMED", NOW.minus(ago)), Locale.ENGLISH))
                .isEqualTo("No longer needed: Anna Berger used the coupon " + phrase + ". Keep your note?");
    }

    @Test
    void gone_in_chinese() {
        TaskView gone = task(State.GONE, "REDEEMED", NOW.minusSeconds(180));
        assertThat(texts.gone(gone, Locale.CHINA)).isEqualTo("Anna Berger已于3分钟前使用优惠券,此任务无需再处理。是否保留您的备注?");
        assertThat(texts.gone(gone, Locale.TAIWAN)).isEqualTo("Anna Berger已於3分鐘前使用優惠券,此任務不需再處理。要保留您的備註嗎?");
        assertThat(texts.gone(task(State.OPEN, null, null), Locale.ENGLISH)).isEmpty();
    }

    @Test
    void empty_inbox_says_when_the_next_is_due() {
        assertThat(texts.empty(Optional.of(NOW.plusSeconds(7_200)), Locale.ENGLISH))
                .isEqualTo("Nothing waiting. The next task is due in 2 hours.");
        assertThat(texts.empty(Optional.empty(), Locale.TAIWAN)).isEqualTo("目前沒有待辦事項。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bpmn/welcome/texts", "app/huike/lifecycle/task/phrases"})
    void every_language_has_every_text(String bundle) throws IOException {
        Properties english = read(bundle + ".properties");
        for (String language : List.of("_zh_Hans", "_zh_Hant")) {
            Properties other = read(bundle + language + ".properties");
            assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
            other.forEach((key, text) -> assertThat(placeholders(text))
                    .as("%s in %s", key, language)
                    .isEqualTo(placeholders(english.get(key))));
        }
    }

    private static List<String> placeholders(Object text) {
        return java.util.regex.Pattern.compile("\\{(\\w+)}")
                .matcher(text.toString())
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }

    private static Properties read(String path) throws IOException {
        Properties texts = new Properties();
        texts.load(new InputStreamReader(
                TaskTextsTest.class.getClassLoader().getResourceAsStream(path), StandardCharsets.UTF_8));
        return texts;
    }

    private TaskView task(State state, String outcome, Instant endedAt) {
        return new TaskView(
                "t",
                "welcome-call",
                UUID.randomUUID(),
                "C-1",
                "Anna Berger",
                new TaskView.Standing("", "NEW", 0),
                state,
                null,
                null,
                null,
                null,
                "account-manager",
                "main",
                NOW,
                NOW,
                null,
                50,
                parameters,
                List.of("reached-well", "reached-problem", "no-answer", "no-contact").stream()
                        .map(key -> new Outcome(key, false, null))
                        .toList(),
                TaskView.Form.EMPTY,
                outcome,
                null,
                endedAt,
                "welcome",
                1,
                "userTask_callCustomer",
                "i");
    }

    private static final class NewYork extends Shop {
        @Override
        public ZoneId zone() {
            return ZoneId.of("America/New_York");
        }
    }

    private static final class Standing extends BusinessClock {
        @Override
        public Instant instant() {
            return NOW;
        }
    }
}
