package app.huike.inside;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;

/** The product's gate turns away whoever has not logged in; the test runner's own address passes in front of it, in the tests' deployment only. */
@WebListener
public class TestsComeIn implements ServletContextListener {

    private static final String RUNNER = "ArquillianServletRunnerEE9";

    @Override
    public void contextInitialized(ServletContextEvent start) {
        start.getServletContext()
                .addFilter("testsComeIn", (request, response, chain) -> request.getServletContext()
                        .getNamedDispatcher(RUNNER)
                        .forward(request, response))
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/" + RUNNER);
    }
}
