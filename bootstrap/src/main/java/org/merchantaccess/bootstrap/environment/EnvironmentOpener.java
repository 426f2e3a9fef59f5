package org.merchantaccess.bootstrap.environment;

import io.vavr.control.Either;
import org.merchantaccess.bootstrap.embedded.OpeningFailure;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.domain.kernel.Environment;

/** Opens environments on their stores. Only the process that holds the data folder's lock may call it. */
public interface EnvironmentOpener {

    /** Opens an environment and creates its store if it is missing. The caller closes the result. */
    Either<OpeningFailure, OpenInstance> open(Settings settings, Environment environment, Restored restored);

    /** Returns an opener whose environments use decorated ports. */
    EnvironmentOpener decoratedBy(PortsDecorator decorator);

    /** Returns whether the environment already has a store. */
    boolean exists(Settings settings, Environment environment);
}
