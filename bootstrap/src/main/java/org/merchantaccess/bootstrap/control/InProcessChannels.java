package org.merchantaccess.bootstrap.control;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.merchantaccess.bootstrap.embedded.OpeningRemedies;
import org.merchantaccess.bootstrap.environment.DataFolder;
import org.merchantaccess.bootstrap.environment.OpenInstance;
import org.merchantaccess.bootstrap.environment.Restored;
import org.merchantaccess.command.channel.ChannelFailure;
import org.merchantaccess.command.channel.ControlChannel;
import org.merchantaccess.command.channel.ControlChannels;
import org.merchantaccess.domain.kernel.Environment;

/** Control channels without a server: this process holds the data folder and opens each environment on demand. */
final class InProcessChannels implements ControlChannels {

    private final DataFolder folder;
    private final List<OpenInstance> opened = new ArrayList<>();

    InProcessChannels(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public Set<Environment> environments() {
        return folder.environments();
    }

    @Override
    public Either<ChannelFailure, ControlChannel> to(Environment environment) {
        return folder.open(environment, Restored.REFUSED)
                .<ChannelFailure>mapLeft(
                        failure -> new ChannelFailure.StoreRefused(failure.match(OpeningRemedies.ofCommands())))
                .peek(opened::add)
                .<ControlChannel>map(environmentOpened ->
                        new InProcessChannel(environmentOpened.access(), environmentOpened.people()));
    }

    @Override
    public Either<ChannelFailure, ControlChannel> toExisting(Environment environment) {
        return environments().contains(environment)
                ? to(environment)
                : Either.left(new ChannelFailure.NoStore(environment));
    }

    @Override
    public void close() {
        opened.forEach(OpenInstance::close);
        folder.close();
    }
}
