package app.huike.lifecycle.palette;

import app.huike.lifecycle.engine.StepTemplate.Drawn;
import java.util.List;

/**
 * A step as designers see it.
 *
 * @param name as diagrams call it
 * @param label for people
 * @param text what it does, in a sentence
 * @param drawnAs its element
 * @param stage whose diagrams alone may use it; empty where all may
 * @param retried whether it has an effect of its own, so that it is asynchronous before and tried again
 * @param fields what a diagram may tell it
 */
public record DrawnStep(
        String name,
        String label,
        String text,
        Drawn drawnAs,
        String stage,
        boolean retried,
        List<DrawnField> fields) {}
