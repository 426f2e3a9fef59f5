package org.merchantaccess.bootstrap.server;

import io.vavr.control.Either;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.bootstrap.control.ControlFile;
import org.merchantaccess.bootstrap.control.RunningServer;
import org.merchantaccess.bootstrap.environment.DataFolder;
import org.merchantaccess.bootstrap.environment.EnvironmentOpener;
import org.merchantaccess.bootstrap.environment.OpenInstance;
import org.merchantaccess.bootstrap.environment.Restored;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.file.HostFault;

/** The data folder while the server holds its lock, with the open environments and the control file. */
final class LockedDataFolder implements AutoCloseable {

    private final Settings settings;
    private final DataFolder folder;
    private final ControlFile control;
    private final List<OpenInstance> opened = new ArrayList<>();

    private LockedDataFolder(Settings settings, DataFolder folder) {
        this.settings = settings;
        this.folder = folder;
        this.control = ControlFile.in(settings.dataFolder());
    }

    static Either<StartFailure, LockedDataFolder> take(Settings settings, EnvironmentOpener opener) {
        return DataFolder.take(settings, opener)
                .<StartFailure>mapLeft(StartFailure.FolderRefused::new)
                .map(folder -> new LockedDataFolder(settings, folder))
                // In containers a killed server can have had the process ID of this one: its control file must not be
                // taken for ours.
                .peek(LockedDataFolder::withdraw);
    }

    /** Opens an environment without a key file; the caller creates management keys. */
    Either<StartFailure, OpenInstance> open(Environment environment, Restored restored) {
        return folder.open(environment, restored)
                .<StartFailure>mapLeft(StartFailure.NotOpened::new)
                .peek(opened::add);
    }

    /** Opens an environment and registers the management key in its key file. */
    Either<StartFailure, OpenInstance> openWithKeyFile(Environment environment, Restored restored) {
        FirstManagementKey first = new FirstManagementKey(settings, environment);
        return open(environment, restored)
                .flatMap(open -> first.registerIn(open.access())
                        .<StartFailure>mapLeft(StartFailure.NoManagementKey::new)
                        .map(registered -> open));
    }

    /** Writes the control file, so that commands find the server. */
    Either<StartFailure, RunningServer> announce(RunningServer server) {
        try {
            control.write(server);
            return Either.right(server);
        } catch (IOException failed) {
            return Either.left(new StartFailure.NoControlFile(HostFault.of(control.file(), failed)));
        }
    }

    /** Deletes the control file, so that commands no longer find the server. */
    void withdraw() {
        control.remove();
    }

    @Override
    public void close() {
        opened.forEach(OpenInstance::close);
        folder.close();
    }
}
