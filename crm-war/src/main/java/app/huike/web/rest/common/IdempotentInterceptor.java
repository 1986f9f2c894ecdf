package app.huike.web.rest.common;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.function.Supplier;

/** Carries out what is {@link Idempotent} once for each key. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 1)
public class IdempotentInterceptor {

    @Inject
    private IdempotencyHeader keys;

    @AroundInvoke
    Object call(InvocationContext call) throws Exception {
        return switch (call.getMethod().getAnnotation(Idempotent.class).value()) {
            case IN_ONE_TRANSACTION -> keys.once(content(call), deed(call));
            case LONGER -> keys.onceLong(content(call), deed(call));
            case BY_THE_RESOURCE -> call.proceed();
        };
    }

    private static String content(InvocationContext call) {
        return Arrays.stream(call.getParameters())
                .filter(JsonBody.class::isInstance)
                .map(body -> ((JsonBody) body).canonical())
                .findFirst()
                .orElse("");
    }

    private static Supplier<Reply<?>> deed(InvocationContext call) {
        return () -> {
            try {
                return (Reply<?>) call.proceed();
            } catch (RuntimeException failed) {
                throw failed;
            } catch (Exception impossible) {
                throw new IllegalStateException("resources throw no checked exceptions", impossible);
            }
        };
    }
}
