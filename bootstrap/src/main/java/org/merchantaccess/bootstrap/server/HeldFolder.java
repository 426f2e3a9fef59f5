package org.merchantaccess.bootstrap.server;

import io.vavr.control.Either;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.bootstrap.control.ControlFile;
import org.merchantaccess.bootstrap.control.RunningServer;
import org.merchantaccess.bootstrap.embedded.OpenEnvironment;
import org.merchantaccess.bootstrap.environment.DataFolder;
import org.merchantaccess.bootstrap.environment.EnvironmentOpener;
import org.merchantaccess.bootstrap.environment.Restored;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.file.HostFault;

/** The data folder while a server has it: the environments open in it, and the word how the server is reached. */
final class HeldFolder implements AutoCloseable {

    private final Settings settings;
    private final DataFolder folder;
    private final ControlFile control;
    private final List<OpenEnvironment> opened = new ArrayList<>();

    private HeldFolder(Settings settings, DataFolder folder) {
        this.settings = settings;
        this.folder = folder;
        this.control = ControlFile.in(settings.dataFolder());
    }

    static Either<StartFailure, HeldFolder> take(Settings settings, EnvironmentOpener opener) {
        return DataFolder.take(settings, opener)
                .<StartFailure>mapLeft(StartFailure.FolderRefused::new)
                .map(folder -> new HeldFolder(settings, folder))
                // In containers a killed server had the number that this process has: its word must not pass for ours.
                .peek(HeldFolder::renounce);
    }

    /** Opens an environment that whoever asks finds a way to manage. */
    Either<StartFailure, OpenEnvironment> open(Environment environment, Restored restored) {
        return folder.open(environment, restored)
                .<StartFailure>mapLeft(StartFailure.NotOpened::new)
                .peek(opened::add);
    }

    /** Opens an environment that can be managed with the key in its file. */
    Either<StartFailure, OpenEnvironment> openWithKeyFile(Environment environment, Restored restored) {
        FirstManagementKey first = new FirstManagementKey(settings, environment);
        return open(environment, restored)
                .flatMap(open -> first.admitTo(open.access())
                        .<StartFailure>mapLeft(StartFailure.NoManagementKey::new)
                        .map(admitted -> open));
    }

    Either<StartFailure, RunningServer> announce(RunningServer server) {
        try {
            control.write(server);
            return Either.right(server);
        } catch (IOException failed) {
            return Either.left(new StartFailure.NoControlFile(HostFault.of(control.file(), failed)));
        }
    }

    /** Nobody is sent here any more. */
    void renounce() {
        control.remove();
    }

    @Override
    public void close() {
        opened.forEach(OpenEnvironment::close);
        folder.close();
    }
}
