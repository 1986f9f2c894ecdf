package app.huike.crm.messaging;

import jakarta.ejb.ApplicationException;

/** A template cannot be rendered: a variable is missing, or it is not there in any language. Nothing is sent; the step can be retried. */
@ApplicationException(rollback = true)
public class TemplateFaulty extends RuntimeException {

    public TemplateFaulty(String message) {
        super(message);
    }
}
