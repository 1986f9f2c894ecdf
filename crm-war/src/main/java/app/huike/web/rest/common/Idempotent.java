package app.huike.web.rest.common;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A POST without a ref of the shop's: it honours the header {@code Idempotency-Key}. Its method answers a {@link Reply}. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {

    @Nonbinding
    How value() default How.IN_ONE_TRANSACTION;

    /** How the key is kept together with the deed. */
    enum How {
        /** Both are stored, or neither; a second request waits for the first. */
        IN_ONE_TRANSACTION,
        /** For what takes longer than a transaction may: a second request meanwhile is refused with {@code CONFLICT_RETRY}. */
        LONGER,
        /** The content is a stream; the resource compares it at its end. */
        BY_THE_RESOURCE
    }
}
