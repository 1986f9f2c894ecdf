package app.huike.crm.shared;

/**
 * Which step of which process caused something.
 *
 * @param process key, such as {@code welcome}
 * @param version of the published diagram
 * @param element id in the diagram, such as {@code serviceTask_grantCoupon}
 * @param instance the running process's id
 */
public record ProcessTrace(String process, int version, String element, String instance) {}
