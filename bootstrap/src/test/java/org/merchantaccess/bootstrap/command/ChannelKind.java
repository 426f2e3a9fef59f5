package org.merchantaccess.bootstrap.command;

import org.merchantaccess.bootstrap.environment.EnvironmentOpener;
import org.merchantaccess.bootstrap.fixture.TestInstallation;

/** The kinds of control channels between a command and an environment. */
enum ChannelKind {
    IN_PROCESS {
        @Override
        AutoCloseable prepare(TestInstallation site, EnvironmentOpener opener) {
            return () -> {};
        }
    },
    THROUGH_A_SERVER {
        @Override
        AutoCloseable prepare(TestInstallation site, EnvironmentOpener opener) {
            return site.serve(opener);
        }
    };

    /** Sets up this kind of channel until the result is closed. */
    abstract AutoCloseable prepare(TestInstallation site, EnvironmentOpener opener);
}
