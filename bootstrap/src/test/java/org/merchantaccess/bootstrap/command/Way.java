package org.merchantaccess.bootstrap.command;

import org.merchantaccess.bootstrap.environment.EnvironmentOpener;
import org.merchantaccess.bootstrap.fixture.Site;

/** How a command reaches an environment. */
enum Way {
    IN_PROCESS {
        @Override
        AutoCloseable prepare(Site site, EnvironmentOpener opener) {
            return () -> {};
        }
    },
    THROUGH_A_SERVER {
        @Override
        AutoCloseable prepare(Site site, EnvironmentOpener opener) {
            return site.serve(opener);
        }
    };

    /** Makes it the way; closed, it is no more. */
    abstract AutoCloseable prepare(Site site, EnvironmentOpener opener);
}
