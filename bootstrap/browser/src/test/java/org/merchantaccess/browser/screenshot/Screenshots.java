package org.merchantaccess.browser.screenshot;

import java.nio.file.Path;
import org.merchantaccess.browser.BrowserRun;
import org.merchantaccess.browser.ChromiumSearch;
import org.merchantaccess.browser.Hubs;

/** Takes every picture of the {@link Album} in every {@link Look}, and fails if the browser complains. */
final class Screenshots {

    private Screenshots() {}

    /** Takes the folder they are put into. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]).normalize();
        ChromiumSearch.onThisMachine().find().peekLeft(missing -> {
            System.err.println(missing.mend());
            System.exit(1);
        });
        try (BrowserRun run = BrowserRun.started()) {
            Stage stage = Stage.set(run.hubs());
            Album.SHOTS.forEach(shot -> take(shot, stage, run, folder));
        }
        System.out.println(Album.SHOTS.size() * Look.ALL.size() + " pictures in " + folder);
    }

    private static void take(Shot shot, Stage stage, BrowserRun run, Path folder) {
        for (Look look : Look.ALL) {
            try (Hubs hubs = run.hubs()) {
                shot.way().go(stage.in(look.window(), hubs)).screenshot(folder.resolve(look.fileOf(shot)));
            }
        }
    }
}
