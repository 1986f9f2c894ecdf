package app.huike.lifecycle.story;

import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.sandbox.Trial;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A trial that a test tells: it begins and ends with each test, and remembers what elements were passed. */
public interface Story extends BeforeEachCallback, AfterEachCallback {

    /** Whom it happens to. */
    UUID ANNA = Trial.CUSTOMER;

    /** Where the elements that the stories pass are gathered, for the test that all are. */
    VisitedElements visited();

    /** An empty engine. */
    void begin();

    void end();

    /** All that began. */
    List<Journey> journeys();

    @Override
    default void beforeEach(ExtensionContext context) {
        begin();
    }

    @Override
    default void afterEach(ExtensionContext context) {
        journeys().forEach(journey -> visited().add(journey.passed()));
        visited().storyTold();
        end();
    }
}
