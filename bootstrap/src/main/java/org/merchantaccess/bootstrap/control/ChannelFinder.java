package org.merchantaccess.bootstrap.control;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import org.merchantaccess.bootstrap.environment.DataFolder;
import org.merchantaccess.bootstrap.environment.EnvironmentOpener;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.persistence.folder.FolderFailure;
import org.merchantaccess.persistence.folder.Holder;

/**
 * Finds the way to the environments of a data folder. The lock decides which: who gets it works on the folder, and who does not asks
 * the server that has it. A {@code control.json} which another than the holder of the lock wrote is not looked at.
 */
public final class ChannelFinder {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final EnvironmentOpener opener;
    private final Duration patience;

    /**
     * A finder for that kind of store.
     *
     * @param patience how long to go on trying while somebody has the folder who takes no orders: another command, or a server that
     *     is just starting or stopping
     */
    public ChannelFinder(EnvironmentOpener opener, Duration patience) {
        this.opener = opener;
        this.patience = patience;
    }

    /** The way, which is to be closed; or why there is none. */
    public Either<ChannelFailure, Channels> find(Settings settings) {
        long began = System.nanoTime();
        Either<FolderFailure, Channels> found = look(settings);
        while (found.fold(ChannelFinder::isHeld, way -> false)
                && System.nanoTime() - began < patience.toNanos()
                && pause()) {
            found = look(settings);
        }
        return found.mapLeft(ChannelFailure.FolderRefused::new);
    }

    private Either<FolderFailure, Channels> look(Settings settings) {
        return DataFolder.take(settings, opener)
                .peek(taken -> ControlFile.in(settings.dataFolder()).remove())
                .<Channels>map(InProcessChannels::new)
                .fold(failure -> throughServer(settings.dataFolder(), failure), Either::right);
    }

    private static Either<FolderFailure, Channels> throughServer(Path folder, FolderFailure failure) {
        return holder(failure)
                .flatMap(holder -> ControlFile.in(folder).read().filter(server -> server.pid() == holder.pid()))
                .<Channels>map(HttpChannels::new)
                .toEither(failure);
    }

    private static Option<Holder> holder(FolderFailure failure) {
        return failure instanceof FolderFailure.HeldBy held ? held.holder() : Option.none();
    }

    private static boolean isHeld(FolderFailure failure) {
        return failure instanceof FolderFailure.HeldBy;
    }

    /** False if there is no time any more. */
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
