package app.huike.lifecycle.task;

import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Parameter.Place;
import app.huike.lifecycle.engine.StepTemplate;

/** Describes a task for a person to those who draw. What each of it means: {@link TaskForm}; what outcomes want besides, {@code wants.<outcome>}, is drawn by hand. */
@StepTemplate(
        drawnAs = StepTemplate.Drawn.USER_TASK,
        value = {
            @Parameter(name = "kind", kind = Kind.WORD, place = Place.PROPERTY),
            @Parameter(name = "candidateGroups", kind = Kind.GROUP, place = Place.ATTRIBUTE, usual = "account-manager"),
            @Parameter(name = "preferOwner", kind = Kind.FLAG, place = Place.PROPERTY, needed = false),
            @Parameter(name = "outcomes", kind = Kind.WORDS, place = Place.PROPERTY),
            @Parameter(name = "dueWorking", kind = Kind.WORKING, place = Place.PROPERTY, usual = "P2D"),
            @Parameter(name = "dueWorking.SILVER", kind = Kind.WORKING, place = Place.PROPERTY, needed = false),
            @Parameter(name = "dueWorking.GOLD", kind = Kind.WORKING, place = Place.PROPERTY, needed = false),
            @Parameter(name = "dueWorking.PLATINUM", kind = Kind.WORKING, place = Place.PROPERTY, needed = false),
            @Parameter(name = "dueFrom", kind = Kind.NAME, place = Place.PROPERTY, needed = false),
            @Parameter(name = "priority", kind = Kind.NUMBER, most = 100, place = Place.ATTRIBUTE, needed = false),
            @Parameter(
                    name = "contact",
                    kind = Kind.CHOICE,
                    choices = {"PHONE", "FACE", "EMAIL", "SMS", "CHAT", "SOCIAL", "POST"},
                    place = Place.PROPERTY,
                    needed = false),
            @Parameter(name = "reached", kind = Kind.WORDS, place = Place.PROPERTY, needed = false),
            @Parameter(name = "bulk", kind = Kind.WORDS, place = Place.PROPERTY, needed = false),
            @Parameter(name = "review", kind = Kind.WORDS, place = Place.PROPERTY, needed = false),
            @Parameter(name = "certificate", kind = Kind.WORD, place = Place.PROPERTY, needed = false),
            @Parameter(
                    name = "language",
                    kind = Kind.CHOICE,
                    choices = "required",
                    place = Place.PROPERTY,
                    needed = false),
            @Parameter(
                    name = "whereNobodyCan",
                    kind = Kind.CHOICE,
                    choices = "anybody",
                    place = Place.PROPERTY,
                    needed = false),
            @Parameter(name = "parameters", kind = Kind.PAIRS, place = Place.PROPERTY, needed = false)
        })
public final class DrawnTask {

    /** What its template is called. */
    public static final String NAME = "personsTask";

    private DrawnTask() {}
}
