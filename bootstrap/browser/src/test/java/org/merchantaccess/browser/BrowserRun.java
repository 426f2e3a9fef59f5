package org.merchantaccess.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.merchantaccess.bootstrap.environment.StoredEnvironments;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.bootstrap.settings.SettingSources;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.bootstrap.settings.SettingsReader;

/** One Chromium and one demo server on free ports, shared by all tests. */
public final class BrowserRun implements AutoCloseable {

    /** Only loopback resolves: a request to another host fails at once and never leaves the machine. */
    private static final List<String> LOOPBACK_ONLY = List.of(
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
            "--no-proxy-server",
            "--disable-dev-shm-usage",
            "--disable-gpu");

    private final MerchantAccessServer server;
    private final AdjustableClock clock;
    private final Playwright playwright;
    private final Browser browser;

    private BrowserRun(MerchantAccessServer server, AdjustableClock clock, Playwright playwright, Browser browser) {
        this.server = server;
        this.clock = clock;
        this.playwright = playwright;
        this.browser = browser;
    }

    /**
     * Starts the browser and the server.
     *
     * @throws IllegalStateException if there is no Chromium; the message has the remedy
     */
    public static BrowserRun start() {
        Path chromium = ChromiumSearch.onThisMachine()
                .find()
                .getOrElseThrow(missing -> new IllegalStateException(missing.remedy()));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(LOOPBACK_ONLY));
        AdjustableClock clock = new AdjustableClock();
        return new BrowserRun(demo(clock), clock, playwright, browser);
    }

    private static MerchantAccessServer demo(AdjustableClock clock) {
        Settings settings = SettingsReader.read(SettingSources.none()).get();
        return MerchantAccessServer.startDemo(
                        settings.withInternalAddresses().onAnyPorts(), new StoredEnvironments(clock))
                .get();
    }

    /** Returns the Hubs for one test. */
    public Hubs hubs() {
        return new Hubs(server, clock, browser);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.close();
    }
}
