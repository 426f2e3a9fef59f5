package org.merchantaccess.bootstrap.command.user;

import org.merchantaccess.bootstrap.command.kernel.OrderCommand;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "forget-second-factor",
        description = "Asks somebody who has lost it for no second factor any more. Their sessions end.",
        mixinStandardHelpOptions = true)
final class ForgetSecondFactorCommand extends OrderCommand {

    @Parameters(index = "0", paramLabel = "EMAIL", description = "With which they sign in.")
    private String email = "";

    ForgetSecondFactorCommand(ChannelFinder channels) {
        super(channels);
    }

    @Override
    protected Order order() {
        return Order.post("people", "forget-second-factor")
                .with(JsonObject.empty().text("email", email));
    }

    @Override
    protected String words(JsonTree answer, String hubUrl) {
        return email + " signs in with the password alone.";
    }
}
