package org.merchantaccess.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.merchantaccess.bootstrap.environment.SqliteEnvironments;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.bootstrap.settings.SettingSources;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.bootstrap.settings.SettingsReader;

/** One Chromium and one demo server, on ports nobody else has, for as long as there are tests. */
public final class BrowserRun implements AutoCloseable {

    /** Loopback is all there is: a page that asks for another host fails at once, and nobody outside hears of it. */
    private static final List<String> NOTHING_BUT_LOOPBACK = List.of(
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
            "--no-proxy-server",
            "--disable-dev-shm-usage",
            "--disable-gpu");

    private final MerchantAccessServer server;
    private final ClockOnTheWall clock;
    private final Playwright playwright;
    private final Browser browser;

    private BrowserRun(MerchantAccessServer server, ClockOnTheWall clock, Playwright playwright, Browser browser) {
        this.server = server;
        this.clock = clock;
        this.playwright = playwright;
        this.browser = browser;
    }

    /**
     * Starts both.
     *
     * @throws IllegalStateException if there is no Chromium; says what to do
     */
    public static BrowserRun started() {
        Path chromium = ChromiumSearch.onThisMachine()
                .find()
                .getOrElseThrow(missing -> new IllegalStateException(missing.mend()));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(NOTHING_BUT_LOOPBACK));
        ClockOnTheWall clock = new ClockOnTheWall();
        return new BrowserRun(demo(clock), clock, playwright, browser);
    }

    private static MerchantAccessServer demo(ClockOnTheWall clock) {
        Settings settings = SettingsReader.read(SettingSources.none()).get();
        return MerchantAccessServer.startDemo(
                        settings.withInternalAddresses().onAnyPorts(), new SqliteEnvironments(clock))
                .get();
    }

    /** The Hubs, for one test. */
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
