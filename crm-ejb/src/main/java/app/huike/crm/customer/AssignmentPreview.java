package app.huike.crm.customer;

import java.util.List;

/**
 * Who would get what by a rule.
 *
 * @param customers how many without an owner were looked at
 * @param left how many of them would stay without one
 */
public record AssignmentPreview(int customers, int left, List<Share> shares) {

    /**
     * What one person would get.
     *
     * @param has customers now
     * @param gets how many more
     */
    public record Share(String login, String name, int has, int gets) {}
}
