package org.merchantaccess.bootstrap.command.user;

import org.jspecify.annotations.Nullable;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import org.merchantaccess.http.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = "Invites somebody, by a link that is shown this once.",
        mixinStandardHelpOptions = true)
final class AddUserCommand extends LinkCommand {

    @Parameters(index = "0", paramLabel = "EMAIL", description = "With which they will sign in.")
    private String email = "";

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "manager, developer or read-only in a merchant; or operator.")
    private String role = "";

    @Option(names = "--merchant", paramLabel = "MERCHANT", description = "The merchant_id; none for an operator.")
    private @Nullable String merchant;

    AddUserCommand(ChannelFinder channels) {
        super(channels);
    }

    @Override
    protected Order order() {
        JsonObject body = JsonObject.empty().text("email", email).text("role", role.replace('-', '_'));
        return Order.post("people", "invite").with(merchant == null ? body : body.text("merchant_id", merchant));
    }
}
