package org.merchantaccess.browser.screenshot;

import java.nio.file.Path;
import org.merchantaccess.browser.BrowserRun;
import org.merchantaccess.browser.ChromiumSearch;
import org.merchantaccess.browser.Hubs;

/** Takes every screenshot of the {@link ScreenshotList} in every {@link Appearance}. Fails if the browser reports a fault. */
final class Screenshots {

    private Screenshots() {}

    /** Takes the screenshots; the argument is the target folder. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]).normalize();
        ChromiumSearch.onThisMachine().find().peekLeft(missing -> {
            System.err.println(missing.remedy());
            System.exit(1);
        });
        try (BrowserRun run = BrowserRun.start()) {
            ScreenshotSetup setup = ScreenshotSetup.set(run.hubs());
            ScreenshotList.SHOTS.forEach(screenshot -> take(screenshot, setup, run, folder));
        }
        System.out.println(ScreenshotList.SHOTS.size() * Appearance.ALL.size() + " screenshots in " + folder);
    }

    private static void take(Screenshot screenshot, ScreenshotSetup setup, BrowserRun run, Path folder) {
        for (Appearance appearance : Appearance.ALL) {
            try (Hubs hubs = run.hubs()) {
                screenshot
                        .navigation()
                        .go(setup.in(appearance.window(), hubs))
                        .screenshot(folder.resolve(appearance.fileOf(screenshot)));
            }
        }
    }
}
