package org.merchantaccess.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.domain.kernel.Environment;

/** The Hubs of the demo server, and whoever visits them in one test. */
public final class Hubs implements AutoCloseable {

    /** Longer than anything takes on a machine with other work to do: reached only when a test fails. */
    private static final double PATIENCE_IN_MILLISECONDS = 10_000;

    private final MerchantAccessServer server;
    private final ClockOnTheWall clock;
    private final Browser browser;
    private final List<Visitor> visitors = new ArrayList<>();

    Hubs(MerchantAccessServer server, ClockOnTheWall clock, Browser browser) {
        this.server = server;
        this.clock = clock;
        this.browser = browser;
    }

    /** What goes on behind the Hub: tests prepare there what they do not mean to show. */
    public MerchantAccess access(Environment environment) {
        return server.instance(environment).access();
    }

    /** Where merchants' software logs in and calls. */
    public URI api(Environment environment) {
        return server.instance(environment).api();
    }

    public URI site(Environment environment) {
        return server.instance(environment).hub();
    }

    /** Does it as if it had been done so long ago. */
    <T> T ago(Duration duration, Supplier<T> deed) {
        return clock.ago(duration, deed);
    }

    /** Somebody new at the Hub of test. */
    public Visitor visitor(Window window) {
        return visitor(Environment.TEST, window);
    }

    /** Somebody new, of whom no Hub knows anything. */
    public Visitor visitor(Environment environment, Window window) {
        return visitor(site(environment), window);
    }

    Visitor visitor(URI home, Window window) {
        BrowserContext context = browser.newContext(window.options());
        context.setDefaultTimeout(PATIENCE_IN_MILLISECONDS);
        Visitor visitor = new Visitor(home, context, window);
        visitors.add(visitor);
        return visitor;
    }

    /** What each visitor has before them. */
    void photograph(Path folder, String name) {
        for (int i = 0; i < visitors.size(); i++) {
            visitors.get(i).screenshot(folder.resolve(name + "-" + i + ".png"));
        }
    }

    /** All leave. Fails if a browser found fault with anything. */
    @Override
    public void close() {
        List<String> complaints =
                visitors.stream().flatMap(visitor -> visitor.leave().stream()).toList();
        visitors.clear();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }
}
