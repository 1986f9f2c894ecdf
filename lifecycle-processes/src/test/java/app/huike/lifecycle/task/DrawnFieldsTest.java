package app.huike.lifecycle.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.release.DiagramFault;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

class DrawnFieldsTest {

    private static final String NEED =
            """
            <camunda:formField id="need" label="Need" type="enum">
              <camunda:properties>
                <camunda:property id="outcomes" value="reached"/>
                <camunda:property id="label.zh-Hant" value="需求"/>
                <camunda:property id="price.zh-Hant" value="價格"/>
              </camunda:properties>
              <camunda:validation><camunda:constraint name="required"/></camunda:validation>
              <camunda:value id="quality" name="Quality"/>
              <camunda:value id="price" name="Price"/>
            </camunda:formField>
            <camunda:formField id="people" label="People" type="long">
              <camunda:validation>
                <camunda:constraint name="min" config="1"/><camunda:constraint name="max" config="12"/>
              </camunda:validation>
            </camunda:formField>""";

    @Test
    void aFormIsReadAsTheModelerDrawsIt() {
        List<TaskField> fields = DrawnFields.of(task(NEED), List.of("reached", "no-answer"));

        assertThat(faults(NEED)).isEmpty();
        TaskField need = fields.get(0);
        assertThat(need.type()).isEqualTo(TaskField.Type.CHOICE);
        assertThat(need.required()).isTrue();
        assertThat(need.choices().keySet()).containsExactly("quality", "price");
        assertThat(need.outcomes()).isEqualTo(Set.of("reached"));
        assertThat(need.label(Locale.ENGLISH)).isEqualTo("Need");
        assertThat(need.label(Locale.forLanguageTag("zh-Hant"))).isEqualTo("需求");
        assertThat(need.choice("price", Locale.forLanguageTag("zh-Hant-TW"))).isEqualTo("價格");
        assertThat(need.choice("quality", Locale.forLanguageTag("zh-Hant"))).isEqualTo("Quality");
        assertThat(fields.get(1)).satisfies(people -> {
            assertThat(people.least()).isEqualTo(1);
            assertThat(people.most()).isEqualTo(12);
        });
    }

    @Test
    void whatIsKeptIsWhatWasDrawn() {
        List<TaskField> fields = DrawnFields.of(task(NEED), List.of("reached"));

        assertThat(TaskField.of(Pairs.of(Pairs.flat(TaskField.flat(fields))))).isEqualTo(fields);
    }

    @Test
    void whatCouldNotBeShownOrCheckedIsNotReleased() {
        assertThat(codes("<camunda:formField id=\"a\" type=\"script\"/>")).containsExactly("FIELD_TYPE");
        assertThat(codes("<camunda:formField id=\"a b\" type=\"string\"/>")).containsExactly("FIELD_NAME");
        assertThat(codes("<camunda:formField id=\"a\" type=\"enum\"/>")).containsExactly("FIELD_CHOICE");
        assertThat(codes("<camunda:formField id=\"a\" type=\"string\"><camunda:value id=\"x\"/></camunda:formField>"))
                .containsExactly("FIELD_CHOICE");
        assertThat(codes("<camunda:formField id=\"a\" type=\"string\"/><camunda:formField id=\"a\" type=\"long\"/>"))
                .containsExactly("FIELD_TWICE");
        assertThat(codes(constraint("string", "min", "1"))).containsExactly("FIELD_CONSTRAINT");
        assertThat(codes(constraint("long", "max", "many"))).containsExactly("FIELD_CONSTRAINT");
        assertThat(codes(constraint("long", "validator", "x.Y"))).containsExactly("FIELD_CONSTRAINT");
        assertThat(codes(property("outcomes", "sold"))).containsExactly("FIELD_OUTCOME");
        assertThat(codes(property("colour", "red"))).containsExactly("FIELD_PROPERTY");
    }

    private static String constraint(String type, String name, String config) {
        return "<camunda:formField id=\"a\" type=\"" + type + "\"><camunda:validation><camunda:constraint name=\""
                + name + "\" config=\"" + config + "\"/></camunda:validation></camunda:formField>";
    }

    private static String property(String id, String value) {
        return "<camunda:formField id=\"a\" type=\"string\"><camunda:properties><camunda:property id=\"" + id
                + "\" value=\"" + value + "\"/></camunda:properties></camunda:formField>";
    }

    private static List<String> codes(String fields) {
        return faults(fields).stream().map(DiagramFault::code).toList();
    }

    private static List<DiagramFault> faults(String fields) {
        return new FormsAreSound().faults(diagram(fields));
    }

    private static UserTask task(String fields) {
        return diagram(fields).getModelElementById("ask");
    }

    private static BpmnModelInstance diagram(String fields) {
        String xml =
                """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <bpmn:process id="p" isExecutable="true">
                    <bpmn:userTask id="ask">
                      <bpmn:extensionElements>
                        <camunda:properties><camunda:property name="outcomes" value="reached no-answer"/></camunda:properties>
                        <camunda:formData>%s</camunda:formData>
                      </bpmn:extensionElements>
                    </bpmn:userTask>
                  </bpmn:process>
                </bpmn:definitions>"""
                        .formatted(fields);
        return Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
