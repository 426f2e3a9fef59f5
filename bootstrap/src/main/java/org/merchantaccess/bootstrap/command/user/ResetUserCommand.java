package org.merchantaccess.bootstrap.command.user;

import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import org.merchantaccess.http.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "reset",
        description =
                "Lets somebody choose another password, by a link that is shown this once. The former goes on until then.",
        mixinStandardHelpOptions = true)
final class ResetUserCommand extends LinkCommand {

    @Parameters(index = "0", paramLabel = "EMAIL", description = "With which they sign in.")
    private String email = "";

    ResetUserCommand(ChannelFinder channels) {
        super(channels);
    }

    @Override
    protected Order order() {
        return Order.post("people", "reset").with(JsonObject.empty().text("email", email));
    }
}
