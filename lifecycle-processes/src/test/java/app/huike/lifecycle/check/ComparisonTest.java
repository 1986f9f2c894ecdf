package app.huike.lifecycle.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.check.Change.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Two versions are compared in words that a reviewer understands. */
class ComparisonTest {

    private static final SortedMap<String, String> SURVEY =
            Checked.OFFERED.shipped("survey").orElseThrow().files();
    private static final SortedMap<String, String> WELCOME =
            Checked.OFFERED.shipped("welcome").orElseThrow().files();

    @Test
    void same_files_do_not_differ() {
        assertThat(Comparison.between(WELCOME, WELCOME)).isEmpty();
    }

    @Test
    void shorter_reminder_is_told_by_what_it_leads_to() {
        assertThat(words("en", change(SURVEY, "survey.bpmn", ">P4D<", ">P10D<")))
                .containsExactly("Remind once: after 4 days → after 10 days");
        assertThat(words("zh-Hans", change(SURVEY, "survey.bpmn", ">P4D<", ">P10D<")))
                .containsExactly("Remind once:4天后 → 10天后");
        assertThat(words("zh-Hant", change(SURVEY, "survey.bpmn", ">P4D<", ">PT1H<")))
                .containsExactly("Remind once:4天後 → 1小時後");
    }

    @Test
    void condition_is_told() {
        assertThat(words("en", change(SURVEY, "survey.bpmn", "attempts &lt; 3", "attempts &lt; 2")))
                .containsExactly("Condition of “no”: empty attempts or attempts < 3 → empty attempts or attempts < 2");
    }

    @Test
    void template_and_parameter_are_told() {
        assertThat(words("en", change(SURVEY, "survey.bpmn", ">survey-reminder<", ">survey-invitation<")))
                .containsExactly("“Remind once” sends survey-invitation instead of survey-reminder");
        assertThat(words(
                        "en",
                        change(SURVEY, "survey.bpmn", "name=\"answerWithin\">P14D", "name=\"answerWithin\">P21D")))
                .containsExactly("“Invite to the survey”, answerWithin: 14 days → 21 days");
    }

    @Test
    void listener_is_told() {
        assertThat(words(
                        "en",
                        change(
                                WELCOME,
                                "welcome.bpmn",
                                "<camunda:executionListener delegateExpression=\"${noteCandidate}\" event=\"end\" />",
                                "")))
                .containsExactly("“Grant the coupon” calls at its end: noteCandidate → nothing");
    }

    @Test
    void setting_of_the_process_and_the_group_of_a_task_are_told() {
        assertThat(words("en", change(SURVEY, "survey.bpmn", "value=\"09:00\"", "value=\"10:30\"")))
                .containsExactly("“Ask what a customer thinks”, sweepAt: 09:00 → 10:30");
        assertThat(words(
                        "en",
                        change(
                                SURVEY,
                                "survey.bpmn",
                                "candidateGroups=\"account-manager\"",
                                "candidateGroups=\"lead\"")))
                .containsExactly("“Call the customer”, candidateGroups: account-manager → lead");
    }

    @Test
    void way_that_leads_elsewhere_is_told() {
        assertThat(Comparison.between(
                        SURVEY,
                        change(
                                SURVEY,
                                "survey.bpmn",
                                "sourceRef=\"timer_tryAgain\" targetRef=\"serviceTask_askCall\"",
                                "sourceRef=\"timer_tryAgain\" targetRef=\"serviceTask_planCall\"")))
                .singleElement()
                .returns(Kind.FLOW, Change::kind)
                .returns("Again after 2 days → Plan the attempt", Change::after);
    }

    @Test
    void new_element_is_told_once_and_not_its_ways() {
        String added =
                "<bpmn:serviceTask id=\"serviceTask_new\" name=\"Log it\" camunda:delegateExpression=\"${noteEntry}\"/>"
                        + "<bpmn:sequenceFlow id=\"flow_new\" sourceRef=\"serviceTask_new\" targetRef=\"endEvent_called\"/>"
                        + "<bpmn:endEvent id=\"endEvent_called\"";
        assertThat(words("en", change(SURVEY, "survey.bpmn", "<bpmn:endEvent id=\"endEvent_called\"", added)))
                .containsExactly("New: Log it");
    }

    @Test
    void cell_row_and_order_of_a_table_are_told() {
        assertThat(words("en", change(WELCOME, "welcome-offer.dmn", "<text>&lt; 30</text>", "<text>&lt; 40</text>")))
                .containsExactly("Row “A small first basket: a share of the next one”, First basket: < 30 → < 40");
        assertThat(Comparison.between(
                        WELCOME, change(WELCOME, "welcome-offer.dmn", "id=\"offer_middle\"", "id=\"offer_other\"")))
                .extracting(Change::kind)
                .containsExactly(Kind.REMOVED, Kind.ADDED);
    }

    @Test
    void moved_shape_is_no_more_than_a_drawing() {
        assertThat(Comparison.between(SURVEY, change(SURVEY, "survey.bpmn", "<dc:Bounds x=\"", "<dc:Bounds x=\"1")))
                .extracting(Change::kind)
                .containsExactly(Kind.DRAWING);
    }

    @Test
    void files_that_come_go_or_cannot_be_read_are_told() {
        SortedMap<String, String> fewer = new TreeMap<>(WELCOME);
        fewer.remove("welcome-offer.dmn");
        assertThat(Comparison.between(WELCOME, fewer)).extracting(Change::kind).containsExactly(Kind.FILE_REMOVED);
        assertThat(Comparison.between(fewer, WELCOME)).extracting(Change::kind).containsExactly(Kind.FILE_ADDED);
        assertThat(Comparison.between(SURVEY, change(SURVEY, "survey.bpmn", "<?xml", "<x<?xml")))
                .extracting(Change::kind)
                .containsExactly(Kind.FILE_UNREADABLE);
    }

    @Test
    void every_kind_has_words_in_every_language() {
        for (String language : List.of("en", "zh-Hans", "zh-Hant")) {
            ChangeTexts texts = ChangeTexts.in(Locale.forLanguageTag(language));
            Arrays.stream(Kind.values())
                    .forEach(kind -> assertThat(texts.of(new Change("f", "e", kind, "L", "D", "P1D", null)))
                            .as(language + " " + kind)
                            .isNotEqualTo(kind.name())
                            .isNotBlank()
                            .doesNotContain("{"));
        }
    }

    private static List<String> words(String language, SortedMap<String, String> after) {
        ChangeTexts texts = ChangeTexts.in(Locale.forLanguageTag(language));
        SortedMap<String, String> before = after.containsKey("survey.bpmn") ? SURVEY : WELCOME;
        return Comparison.between(before, after).stream().map(texts::of).toList();
    }

    private static SortedMap<String, String> change(
            SortedMap<String, String> files, String file, String find, String put) {
        SortedMap<String, String> changed = new TreeMap<>(files);
        String source = files.get(file);
        assertThat(source).contains(find);
        int at = source.indexOf(find);
        changed.put(file, source.substring(0, at) + put + source.substring(at + find.length()));
        return changed;
    }
}
