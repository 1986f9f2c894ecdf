package app.huike.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops what tests shared, once, after the last of them. */
public final class StopAtTheEnd implements LauncherSessionListener {
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Browser.closeShared();
        SharedServers.stop();
    }
}
