package org.merchantaccess.command.channel;

import io.vavr.control.Either;
import java.util.Set;
import org.merchantaccess.domain.kernel.Environment;

/** The control channels to the environments of one data folder. Closing releases the folder. */
public interface ControlChannels extends AutoCloseable {

    /** Returns the environments that have a store. */
    Set<Environment> environments();

    /** Opens the channel to an environment. Its store is created if it has none. */
    Either<ChannelFailure, ControlChannel> to(Environment environment);

    /** Opens the channel to an environment that is one of {@link #environments()}; nothing is created. */
    Either<ChannelFailure, ControlChannel> toExisting(Environment environment);

    @Override
    void close();
}
