package org.merchantaccess.command.upkeep;

import io.vavr.control.Either;
import org.merchantaccess.command.api.EnvironmentsCommand;
import org.merchantaccess.command.channel.ChannelFailure;
import org.merchantaccess.command.channel.ControlChannel;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Terminal;
import org.merchantaccess.domain.kernel.Environment;
import picocli.CommandLine.Command;

/** The {@code distrust-signing-keys} command. */
@Command(
        name = "distrust-signing-keys",
        description = {
            "Invalidates all tokens. Use it if a signing key may have leaked.",
            "Clients must log in again; app keys stay as they are."
        },
        mixinStandardHelpOptions = true)
public final class DistrustSigningKeysCommand extends EnvironmentsCommand {

    private static final int DONE = 200;

    public DistrustSigningKeysCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected Either<ChannelFailure, Integer> runIn(
            Environment environment, ControlChannel channel, Terminal terminal) {
        return channel.send(ManagementCall.post("upkeep", "distrust-signing-keys"))
                .map(response -> response.status() == DONE
                        ? terminal.print(asJson() ? response.body() : text(environment))
                        : terminal.refused(environment, response));
    }

    private static String text(Environment environment) {
        return environment.word() + ": Tokens issued before are no longer accepted. A new key signs from now on.";
    }
}
