package app.huike.bench.reference;

import java.sql.SQLException;
import java.util.Map;

/** Whose engine it is. */
public enum ReferenceProduct {
    /** The product's own. */
    CAMUNDA {
        @Override
        public ReferenceEngine start(ReferenceDatabase database, Map<String, String> files) throws SQLException {
            return CamundaReference.start(database, files);
        }
    },
    /** For comparison. It knows no tables of decisions of Camunda's: a step of Java stands in their place. */
    FLOWABLE {
        @Override
        public ReferenceEngine start(ReferenceDatabase database, Map<String, String> files) throws SQLException {
            return FlowableReference.start(database, files);
        }
    };

    /**
     * Starts it.
     *
     * @param files the welcome's diagram and tables by their names
     */
    public abstract ReferenceEngine start(ReferenceDatabase database, Map<String, String> files) throws SQLException;
}
