package org.merchantaccess.bootstrap.control;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.merchantaccess.bootstrap.embedded.OpenEnvironment;
import org.merchantaccess.bootstrap.environment.DataFolder;
import org.merchantaccess.bootstrap.environment.Restored;
import org.merchantaccess.domain.kernel.Environment;

/** No server runs: this process has the folder, and opens what it is asked for. */
final class InProcessChannels implements Channels {

    private final DataFolder folder;
    private final List<OpenEnvironment> opened = new ArrayList<>();

    InProcessChannels(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public Set<Environment> environments() {
        return folder.environments();
    }

    @Override
    public Either<ChannelFailure, Channel> to(Environment environment) {
        return folder.open(environment, Restored.REFUSED)
                .<ChannelFailure>mapLeft(ChannelFailure.NotOpened::new)
                .peek(opened::add)
                .<Channel>map(environmentOpened -> new InProcessChannel(environmentOpened.access()));
    }

    @Override
    public Either<ChannelFailure, Channel> toExisting(Environment environment) {
        return environments().contains(environment)
                ? to(environment)
                : Either.left(new ChannelFailure.NoStore(environment));
    }

    @Override
    public void close() {
        opened.forEach(OpenEnvironment::close);
        folder.close();
    }
}
