package org.merchantaccess.bootstrap.control;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import org.merchantaccess.bootstrap.embedded.FolderRemedies;
import org.merchantaccess.bootstrap.environment.DataFolder;
import org.merchantaccess.bootstrap.environment.EnvironmentOpener;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.command.channel.ChannelFailure;
import org.merchantaccess.command.channel.ChannelFinder;
import org.merchantaccess.command.channel.ControlChannels;
import org.merchantaccess.persistence.folder.FolderFailure;
import org.merchantaccess.persistence.folder.LockHolder;

/**
 * Finds the control channels of a data folder. A process that acquires the folder's lock works on the folder itself; otherwise it calls
 * the server that holds the lock. A {@code control.json} that the holder of the lock did not write is ignored.
 */
public final class DataFolderChannels implements ChannelFinder {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Settings settings;
    private final EnvironmentOpener opener;
    private final Duration timeout;

    /**
     * Creates the finder for the data folder in the settings.
     *
     * @param timeout how long to retry while another process holds the folder and accepts no calls: another command, or a server
     *     that is starting or stopping
     */
    public DataFolderChannels(Settings settings, EnvironmentOpener opener, Duration timeout) {
        this.settings = settings;
        this.opener = opener;
        this.timeout = timeout;
    }

    @Override
    public Either<ChannelFailure, ControlChannels> find() {
        long began = System.nanoTime();
        Either<FolderFailure, ControlChannels> found = look();
        while (found.fold(DataFolderChannels::isHeld, channels -> false)
                && System.nanoTime() - began < timeout.toNanos()
                && pause()) {
            found = look();
        }
        return found.mapLeft(DataFolderChannels::failure);
    }

    private static ChannelFailure failure(FolderFailure failure) {
        String remedy = failure.match(new FolderRemedies());
        return isHeld(failure) ? new ChannelFailure.FolderHeld(remedy) : new ChannelFailure.FolderRefused(remedy);
    }

    private Either<FolderFailure, ControlChannels> look() {
        return DataFolder.take(settings, opener)
                .peek(taken -> ControlFile.in(settings.dataFolder()).remove())
                .<ControlChannels>map(InProcessChannels::new)
                .fold(failure -> throughServer(settings.dataFolder(), failure), Either::right);
    }

    private static Either<FolderFailure, ControlChannels> throughServer(Path folder, FolderFailure failure) {
        return holder(failure)
                .flatMap(holder -> ControlFile.in(folder).read().filter(server -> server.pid() == holder.pid()))
                .<ControlChannels>map(HttpChannels::new)
                .toEither(failure);
    }

    private static Option<LockHolder> holder(FolderFailure failure) {
        return failure instanceof FolderFailure.HeldBy held ? held.holder() : Option.none();
    }

    private static boolean isHeld(FolderFailure failure) {
        return failure instanceof FolderFailure.HeldBy;
    }

    /** Returns false if the thread was interrupted. */
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
