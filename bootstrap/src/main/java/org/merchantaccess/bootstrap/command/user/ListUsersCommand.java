package org.merchantaccess.bootstrap.command.user;

import org.jspecify.annotations.Nullable;
import org.merchantaccess.bootstrap.command.kernel.ListCommand;
import org.merchantaccess.bootstrap.command.kernel.Table;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "Lists who belongs to a merchant, or the operators, and who is invited.",
        mixinStandardHelpOptions = true)
final class ListUsersCommand extends ListCommand {

    @Option(names = "--merchant", paramLabel = "MERCHANT", description = "The merchant_id; none for the operators.")
    private @Nullable String merchant;

    ListUsersCommand(ChannelFinder channels) {
        super(channels, Table.of("person_id", "email", "role", "second_factor", "invited_until"));
    }

    @Override
    protected Order list() {
        Order people = Order.get("people");
        return merchant == null ? people : people.where("merchant_id", merchant);
    }
}
