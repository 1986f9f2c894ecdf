package app.huike.crm.messaging.domain;

import app.huike.crm.messaging.MessageTemplate;
import java.util.Optional;

/** Templates that override the shipped ones. */
public interface TemplateRows {

    /** The newest version. */
    Optional<MessageTemplate> newest(String key, String language);
}
