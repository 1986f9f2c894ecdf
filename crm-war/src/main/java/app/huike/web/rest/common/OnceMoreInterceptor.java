package app.huike.web.rest.common;

import app.huike.crm.shared.Refused;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Every transaction of a resource ends inside of the method, so that a second try begins anew. */
@OnceMore
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class OnceMoreInterceptor {

    @AroundInvoke
    Object call(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (RuntimeException first) {
            if (!Conflicts.is(first)) {
                throw first;
            }
            return again(call);
        }
    }

    private static Object again(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (RuntimeException second) {
            throw Conflicts.is(second) ? Refused.conflict("CONFLICT_RETRY") : second;
        }
    }
}
