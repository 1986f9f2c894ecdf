package app.huike.web.rest.common;

import app.huike.web.refusal.Conflicts;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.Semaphore;

/**
 * Every transaction of a resource ends inside of the method, so that a second try begins anew. Only so many calls work at once that each may take a
 * second connection of the pool (for the engine's own transactions) while all wait for the same row; the others wait in line.
 */
@OnceMore
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class OnceMoreInterceptor {

    private static final Semaphore AT_ONCE = new Semaphore(12, true);

    @AroundInvoke
    Object call(InvocationContext call) throws Exception {
        AT_ONCE.acquire();
        try {
            return Conflicts.onceMore(call::proceed);
        } finally {
            AT_ONCE.release();
        }
    }
}
