package org.merchantaccess.command.upkeep;

import io.vavr.control.Either;
import org.merchantaccess.command.api.EnvironmentsCommand;
import org.merchantaccess.command.channel.ChannelFailure;
import org.merchantaccess.command.channel.ControlChannel;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.channel.ManagementResponse;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Terminal;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;

/** The {@code rotate-keys} command. */
@Command(
        name = "rotate-keys",
        description = {
            "Replaces the sealing keys and the signing key while the server runs.",
            "App keys stay the same and tokens stay valid. Can be interrupted and run again."
        },
        mixinStandardHelpOptions = true)
public final class RotateKeysCommand extends EnvironmentsCommand {

    private static final int DONE = 200;

    public RotateKeysCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected Either<ChannelFailure, Integer> runIn(
            Environment environment, ControlChannel channel, Terminal terminal) {
        return channel.send(ManagementCall.post("upkeep", "rotate-keys"))
                .map(response -> response.status() == DONE
                        ? report(environment, response, terminal)
                        : terminal.refused(environment, response));
    }

    private int report(Environment environment, ManagementResponse response, Terminal terminal) {
        JsonTree rotated = JsonTree.read(response.body()).getOrElse(JsonTree::empty);
        int exit = terminal.print(asJson() ? response.body() : text(environment, rotated));
        return rotated.number("app_keys_unreadable") == 0
                ? exit
                : terminal.refused(environment.word() + ": " + rotated.number("app_keys_unreadable")
                        + " app keys could not be opened and stay as they were, and so do the former keys: verify that the"
                        + " key folder is the one of this store.");
    }

    private static String text(Environment environment, JsonTree rotated) {
        return environment.word() + ": " + rotated.number("app_keys_sealed")
                + " app keys are sealed anew, with version "
                + rotated.number("sealing_keys_version") + " of the keys; the next signing key signs from "
                + rotated.text("next_signing_key_from");
    }
}
