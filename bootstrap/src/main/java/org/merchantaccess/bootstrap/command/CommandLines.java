package org.merchantaccess.bootstrap.command;

import java.time.Duration;
import org.merchantaccess.bootstrap.environment.EnvironmentOpener;
import org.merchantaccess.command.MerchantAccessCommand;
import picocli.CommandLine;

/** Wires the command line to the server and the data folder. */
public final class CommandLines {

    private static final Duration CHANNEL_TIMEOUT = Duration.ofSeconds(5);

    private CommandLines() {}

    /** Creates the command line; environments are opened by the given opener. */
    public static CommandLine on(EnvironmentOpener opener) {
        return on(opener, CHANNEL_TIMEOUT);
    }

    /**
     * Creates the command line; environments are opened by the given opener.
     *
     * @param timeout how long a command retries while another process holds the data folder and accepts no calls
     */
    public static CommandLine on(EnvironmentOpener opener, Duration timeout) {
        return MerchantAccessCommand.line(
                PackagedProgram.program(), new SettingsInstallationReader(opener, timeout), new MerchantDemoStarter());
    }
}
