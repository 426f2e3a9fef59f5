package org.merchantaccess.command.channel;

import io.vavr.control.Either;
import io.vavr.control.Option;

/** A connection to the management API of one environment. */
public interface ControlChannel {

    /** Waits until the call is carried out and effective, or refused. */
    Either<ChannelFailure, ManagementResponse> send(ManagementCall call);

    /** Returns the public URL of the Hub of the server behind the channel; none if no server runs. */
    Option<String> hubUrl();
}
