package app.huike.crm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BackgroundWorkTest {

    private static final Duration SOON = Duration.ofMillis(1);

    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final ManagedExecutorService threads = (ManagedExecutorService) Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ManagedExecutorService.class},
            (proxy, method, arguments) -> method.invoke(pool, arguments));
    private final BackgroundWork background = new BackgroundWork();

    @AfterEach
    void end() {
        background.stop();
        pool.shutdownNow();
    }

    @Test
    void failureDoesNotEndWhatIsDoneAgainAndAgain() throws Exception {
        CountDownLatch thirdTime = new CountDownLatch(3);
        background.again(SOON, threads, () -> {
            thirdTime.countDown();
            throw new IllegalStateException("the database is away");
        });
        thirdTime.await();
    }

    @Test
    void whoStopsWaitsForWhatRuns() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        background.once(threads, () -> {
            begun.countDown();
            while (!background.stoppedWithin(Duration.ofHours(1))) {
                // until told
            }
            ended.set(true);
        });
        begun.await();
        background.stop();
        assertThat(ended).isTrue();
        assertThat(background.stopping()).isTrue();
    }

    @Test
    void nothingBeginsWhenTheApplicationGoes() {
        AtomicInteger times = new AtomicInteger();
        background.stop();
        background.once(threads, times::incrementAndGet);
        background.again(SOON, threads, times::incrementAndGet);
        background.stop();
        assertThat(times).hasValue(0);
    }
}
