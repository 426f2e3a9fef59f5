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
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.domain.kernel.Environment;

/** The Hubs of the demo server and the visitors of one test. */
public final class Hubs implements AutoCloseable {

    /** Generous for a busy machine: reached only if a test fails. */
    private static final double TIMEOUT_MILLIS = 10_000;

    private final MerchantAccessServer server;
    private final AdjustableClock clock;
    private final Browser browser;
    private final List<Visitor> visitors = new ArrayList<>();

    Hubs(MerchantAccessServer server, AdjustableClock clock, Browser browser) {
        this.server = server;
        this.clock = clock;
        this.browser = browser;
    }

    /** Returns the use cases of an environment, for the setup of tests. */
    public MerchantAccess access(Environment environment) {
        return server.instance(environment).access();
    }

    /** Returns the use cases of an environment's users, for the setup of tests. */
    public PeopleAccess people(Environment environment) {
        return server.instance(environment).people();
    }

    /** Returns the address of the API. */
    public URI api(Environment environment) {
        return server.instance(environment).api();
    }

    /** Returns the address of the Hub. */
    public URI site(Environment environment) {
        return server.instance(environment).hub();
    }

    /** Runs an action with the server's clock set back. */
    public <T> T ago(Duration duration, Supplier<T> action) {
        return clock.ago(duration, action);
    }

    /** Creates a visitor of the test Hub. */
    public Visitor visitor(Window window) {
        return visitor(Environment.TEST, window);
    }

    /** Creates a visitor with a new browser profile. */
    public Visitor visitor(Environment environment, Window window) {
        return visitor(site(environment), window);
    }

    Visitor visitor(URI home, Window window) {
        BrowserContext context = browser.newContext(window.options());
        context.setDefaultTimeout(TIMEOUT_MILLIS);
        Visitor visitor = new Visitor(home, context, window);
        visitors.add(visitor);
        return visitor;
    }

    /** Saves a screenshot of each visitor's page. */
    void saveScreenshots(Path folder, String name) {
        for (int i = 0; i < visitors.size(); i++) {
            visitors.get(i).screenshot(folder.resolve(name + "-" + i + ".png"));
        }
    }

    /** Closes all browsers. Fails if a browser reported a fault. */
    @Override
    public void close() {
        List<String> faults =
                visitors.stream().flatMap(visitor -> visitor.close().stream()).toList();
        visitors.clear();
        assertThat(faults).as("faults reported by the browser").isEmpty();
    }
}
