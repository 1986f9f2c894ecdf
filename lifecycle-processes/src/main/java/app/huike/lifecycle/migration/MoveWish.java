package app.huike.lifecycle.migration;

import java.util.List;
import java.util.Map;

/**
 * Which customers are to be moved, and how.
 *
 * @param process key of a process of the stage
 * @param from version that they leave
 * @param to version that they go on by
 * @param corrections of what is proposed: element → element of the other version, empty where it is to have none
 * @param choices for each group that would feel the move
 */
public record MoveWish(
        String stage, String process, int from, int to, Map<String, String> corrections, List<Choice> choices) {

    public MoveWish {
        corrections = Map.copyOf(corrections);
        choices = List.copyOf(choices);
    }
}
