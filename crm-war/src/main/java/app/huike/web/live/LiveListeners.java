package app.huike.web.live;

import app.huike.crm.platform.Signal;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * All browsers that listen at this node. What happens within a moment is told together: who hands over a thousand tasks makes each browser ask anew once,
 * and not a thousand times.
 */
@ApplicationScoped
public class LiveListeners {

    private static final long MOMENT_MILLIS = 250;
    private static final long GREETING_SECONDS = 20;

    /** Windows of one person; who opens more loses the oldest stream, and its page asks by itself as before. */
    private static final int OF_ONE_PERSON = 8;

    private final List<LiveListener> all = new CopyOnWriteArrayList<>();
    private final Queue<Signal> heard = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean planned = new AtomicBoolean();
    private ManagedScheduledExecutorService timer;
    private ScheduledFuture<?> greeting;

    /**
     * Asks for the timer by the name that every component knows: the first signal makes this bean, and in crm.ear it comes from the business's
     * module, where a resource that the pages' module declares is not found.
     */
    @PostConstruct
    void begin() {
        try {
            timer = InitialContext.doLookup("java:comp/DefaultManagedScheduledExecutorService");
        } catch (NamingException missing) {
            throw new IllegalStateException("The server has no scheduled executor of its own", missing);
        }
        greeting = timer.scheduleAtFixedRate(
                () -> each(LiveListener::greet), GREETING_SECONDS, GREETING_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        greeting.cancel(false);
        all.forEach(LiveListener::end);
    }

    void add(LiveListener listener) {
        List<LiveListener> same = all.stream()
                .filter(other -> other.login().equals(listener.login()))
                .toList();
        same.stream().limit(Math.max(0, same.size() - OF_ONE_PERSON + 1)).forEach(this::drop);
        listener.open().addListener(new ToTheEnd(listener));
        all.add(listener);
        if (!listener.greet()) {
            drop(listener);
        }
    }

    void hear(@Observes Signal signal) {
        if (!all.isEmpty()) {
            heard.add(signal);
            if (planned.compareAndSet(false, true)) {
                timer.schedule(this::tell, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void tell() {
        planned.set(false);
        List<Signal> signals = new ArrayList<>();
        for (Signal signal = heard.poll(); signal != null; signal = heard.poll()) {
            signals.add(signal);
        }
        each(listener -> listener.tell(signals));
    }

    private void each(Predicate<LiveListener> stillThere) {
        all.stream().filter(stillThere.negate()).toList().forEach(this::drop);
    }

    private void drop(LiveListener listener) {
        if (all.remove(listener)) {
            listener.end();
        }
    }

    /** Forgets it, however its stream ends. */
    private final class ToTheEnd implements AsyncListener {

        private final LiveListener listener;

        private ToTheEnd(LiveListener listener) {
            this.listener = listener;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            all.remove(listener);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            drop(listener);
        }

        @Override
        public void onError(AsyncEvent event) {
            drop(listener);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // it is started once
        }
    }
}
