package app.huike.lifecycle.engine;

import org.camunda.bpm.engine.impl.util.ProductPropertiesUtil;

/** Which engine runs the processes. */
public final class EngineVersion {

    private EngineVersion() {}

    /** Such as {@code 7.24.0}. */
    public static String get() {
        return ProductPropertiesUtil.getProductVersion();
    }
}
