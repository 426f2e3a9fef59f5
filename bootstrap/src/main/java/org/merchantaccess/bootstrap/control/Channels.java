package org.merchantaccess.bootstrap.control;

import io.vavr.control.Either;
import java.util.Set;
import org.merchantaccess.domain.kernel.Environment;

/** The ways to the environments of one data folder. Closed, they give back what they took. */
public interface Channels extends AutoCloseable {

    /** The environments that are there to be asked. */
    Set<Environment> environments();

    /** The way to an environment, whose store is made where there is none. */
    Either<ChannelFailure, Channel> to(Environment environment);

    /** The way to an environment that is one of {@link #environments()}; nothing is made. */
    Either<ChannelFailure, Channel> toExisting(Environment environment);

    @Override
    void close();
}
