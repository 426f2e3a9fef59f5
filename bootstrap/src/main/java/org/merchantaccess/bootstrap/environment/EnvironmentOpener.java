package org.merchantaccess.bootstrap.environment;

import io.vavr.control.Either;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.domain.kernel.Environment;

/** Puts merchant access on the store of an environment. Asked by one process at a time, the one that has the data folder. */
public interface EnvironmentOpener {

    /** Opens an environment, and makes its store where there is none. Whoever asks closes it. */
    Either<OpenFailure, MerchantAccess> open(Settings settings, Environment environment, Restored restored);

    /** Whether there is anything to open without making it. */
    boolean isThere(Settings settings, Environment environment);
}
