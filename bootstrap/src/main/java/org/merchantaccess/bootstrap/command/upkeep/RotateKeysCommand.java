package org.merchantaccess.bootstrap.command.upkeep;

import io.vavr.control.Either;
import org.merchantaccess.bootstrap.command.kernel.EnvironmentsCommand;
import org.merchantaccess.bootstrap.command.kernel.Terminal;
import org.merchantaccess.bootstrap.control.Channel;
import org.merchantaccess.bootstrap.control.ChannelFailure;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;

@Command(
        name = "rotate-keys",
        description = {
            "Replaces the keys that seal and sign, while everything goes on.",
            "App keys stay the same and tokens stay good. May be interrupted, and begun again."
        },
        mixinStandardHelpOptions = true)
public final class RotateKeysCommand extends EnvironmentsCommand {

    private static final int DONE = 200;

    public RotateKeysCommand(ChannelFinder channels) {
        super(channels);
    }

    @Override
    protected Either<ChannelFailure, Integer> attendTo(Environment attended, Channel channel, Terminal terminal) {
        return channel.ask(Order.post("upkeep", "rotate-keys"))
                .map(answer -> answer.status() == DONE
                        ? tell(attended, answer, terminal)
                        : terminal.refused(attended, answer));
    }

    private int tell(Environment attended, Answer answer, Terminal terminal) {
        JsonTree rotated = JsonTree.read(answer.body()).getOrElse(JsonTree::empty);
        int exit = terminal.say(asJson() ? answer.body() : words(attended, rotated));
        return rotated.number("app_keys_unreadable") == 0
                ? exit
                : terminal.refused(attended.word() + ": " + rotated.number("app_keys_unreadable")
                        + " app keys could not be opened and stay as they were, and so do the former keys: verify that the"
                        + " key folder is the one of this store.");
    }

    private static String words(Environment attended, JsonTree rotated) {
        return attended.word() + ": " + rotated.number("app_keys_sealed") + " app keys are sealed anew, with version "
                + rotated.number("sealing_keys_version") + " of the keys; the next signing key signs from "
                + rotated.text("next_signing_key_from");
    }
}
