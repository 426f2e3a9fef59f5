package org.merchantaccess.command.channel;

import io.vavr.control.Either;

/** Opens the control channels of an installation: through its running server, or on its data folder if none runs. */
public interface ChannelFinder {

    /** Returns the channels, to be closed by the caller; or why there are none. */
    Either<ChannelFailure, ControlChannels> find();
}
