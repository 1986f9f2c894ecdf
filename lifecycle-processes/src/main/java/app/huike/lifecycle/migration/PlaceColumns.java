package app.huike.lifecycle.migration;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * What is to be known of each element at which runs can wait, as columns.
 *
 * @param grants whether only behind its counterpart a coupon is granted
 */
record PlaceColumns(List<String> elements, List<String> targets, List<Boolean> tasks, List<Boolean> grants) {

    static PlaceColumns of(Plans plans, Route route) {
        DrawnVersion from = plans.drawn(route.from().definitionId());
        DrawnVersion to = plans.drawn(route.to().definitionId());
        PlaceColumns columns =
                new PlaceColumns(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (FlowNode node : from.waits()) {
            String target = route.mapping().get(node.getId());
            columns.elements.add(node.getId());
            columns.targets.add(target);
            columns.tasks.add(node instanceof UserTask);
            columns.grants.add(target != null && to.grantsBehind(target) && !from.grantsBehind(node.getId()));
        }
        return columns;
    }
}
