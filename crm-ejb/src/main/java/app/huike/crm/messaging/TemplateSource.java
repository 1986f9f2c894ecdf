package app.huike.crm.messaging;

import java.util.Optional;
import java.util.Set;

/**
 * Where shipped templates come from: a CDI bean of this type for each module that ships some. Rows of the table {@code message_template}
 * override what is found here.
 */
public interface TemplateSource {

    /**
     * The template in exactly that language; empty where this source does not have it. Called for each message: keep what was read.
     *
     * @param key such as {@code welcome}
     * @param language BCP 47 tag such as {@code en}, {@code zh-Hans}, {@code zh-Hant}
     */
    Optional<MessageTemplate> find(String key, String language);

    /** Keys of all templates that this source has. */
    default Set<String> keys() {
        return Set.of();
    }
}
