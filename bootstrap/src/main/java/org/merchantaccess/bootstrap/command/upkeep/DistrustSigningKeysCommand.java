package org.merchantaccess.bootstrap.command.upkeep;

import io.vavr.control.Either;
import org.merchantaccess.bootstrap.command.kernel.EnvironmentsCommand;
import org.merchantaccess.bootstrap.command.kernel.Terminal;
import org.merchantaccess.bootstrap.control.Channel;
import org.merchantaccess.bootstrap.control.ChannelFailure;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import org.merchantaccess.domain.kernel.Environment;
import picocli.CommandLine.Command;

@Command(
        name = "distrust-signing-keys",
        description = {
            "Ends every token there is, for when a signing key may be in the wrong hands.",
            "Software that logs in again goes on; app keys stay as they are."
        },
        mixinStandardHelpOptions = true)
public final class DistrustSigningKeysCommand extends EnvironmentsCommand {

    private static final int DONE = 200;

    public DistrustSigningKeysCommand(ChannelFinder channels) {
        super(channels);
    }

    @Override
    protected Either<ChannelFailure, Integer> attendTo(Environment attended, Channel channel, Terminal terminal) {
        return channel.ask(Order.post("upkeep", "distrust-signing-keys"))
                .map(answer -> answer.status() == DONE
                        ? terminal.say(asJson() ? answer.body() : words(attended))
                        : terminal.refused(attended, answer));
    }

    private static String words(Environment attended) {
        return attended.word() + ": no token from before is good any more; a new key signs from now on.";
    }
}
