package org.merchantaccess.bootstrap.command.user;

import org.jspecify.annotations.Nullable;
import org.merchantaccess.bootstrap.command.kernel.OrderCommand;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        description = "Takes somebody out of a merchant, or from among the operators. Their sessions end.",
        mixinStandardHelpOptions = true)
final class RemoveUserCommand extends OrderCommand {

    @Parameters(index = "0", paramLabel = "EMAIL", description = "With which they sign in.")
    private String email = "";

    @Option(names = "--merchant", paramLabel = "MERCHANT", description = "The merchant_id; none for an operator.")
    private @Nullable String merchant;

    RemoveUserCommand(ChannelFinder channels) {
        super(channels);
    }

    @Override
    protected Order order() {
        JsonObject body = JsonObject.empty().text("email", email);
        return Order.post("people", "remove").with(merchant == null ? body : body.text("merchant_id", merchant));
    }

    @Override
    protected String words(JsonTree answer, String hubUrl) {
        return merchant == null
                ? email + " is no longer an operator."
                : email + " no longer belongs to " + merchant + ".";
    }
}
