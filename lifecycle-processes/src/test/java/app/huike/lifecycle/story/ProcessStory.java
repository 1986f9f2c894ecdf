package app.huike.lifecycle.story;

import app.huike.lifecycle.engine.EveryJourney;
import app.huike.lifecycle.engine.EveryTask;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.sandbox.TrialEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One process on virtual time, outside the container, with the product's own engine settings:
 *
 * <pre>{@code
 * final FakeCoupons coupons = new FakeCoupons();
 *
 * @RegisterExtension
 * final ProcessStory story = ProcessStory.of("bpmn/welcome/welcome.bpmn", "bpmn/welcome/welcome-offer.dmn")
 *         .step("grantWelcomeCoupon", new GrantWelcomeCoupon(coupons));
 *
 * @Test
 * void customer_who_does_not_use_the_coupon_is_called() {
 *     Journey journey = story.start(Welcome.KEY, ANNA, Map.of("amount", 5_000L));
 *     story.after("PT2H");
 *     assertThat(coupons.granted()).containsExactly(ANNA);
 *     story.after("P14D");
 *     assertThat(journey.isAt()).containsExactly("userTask_call");
 *     journey.complete("userTask_call", Map.of("outcome", "REACHED_WELL"));
 *     assertThat(journey.ended()).isTrue();
 * }
 * }</pre>
 *
 * <p>The clock stands still at 2026-06-01T09:00:00Z until {@link #after} moves it, from one due job to the next, each run at its own
 * time. A step that throws fails the test, unless {@link #stepsMayFail} was said. All files named in {@link #of} are one deployment,
 * as in the product.
 */
public final class ProcessStory extends TrialEngine implements BeforeEachCallback, AfterEachCallback {

    private ProcessStory(List<String> resources) {
        super(() -> files(resources));
    }

    /** The diagrams and tables of the story, as resources of the class path. */
    public static ProcessStory of(String... resources) {
        return new ProcessStory(List.of(resources));
    }

    @Override
    public ProcessStory step(String name, Step step) {
        super.step(name, step);
        return this;
    }

    @Override
    public ProcessStory told(EveryTask listener) {
        super.told(listener);
        return this;
    }

    @Override
    public ProcessStory toldOfEnds(EveryJourney listener) {
        super.toldOfEnds(listener);
        return this;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        begin();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        end();
    }

    static Map<String, byte[]> files(List<String> resources) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        resources.forEach(resource -> files.put(resource, content(resource)));
        return files;
    }

    private static byte[] content(String resource) {
        try (InputStream stream = ProcessStory.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("No resource " + resource + " on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
