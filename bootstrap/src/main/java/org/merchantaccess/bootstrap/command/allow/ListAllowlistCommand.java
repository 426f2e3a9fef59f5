package org.merchantaccess.bootstrap.command.allow;

import org.merchantaccess.bootstrap.command.kernel.ListCommand;
import org.merchantaccess.bootstrap.command.kernel.Table;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description = "Lists the addresses a merchant may log in and call from.",
        mixinStandardHelpOptions = true)
final class ListAllowlistCommand extends ListCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    ListAllowlistCommand(ChannelFinder channels) {
        super(channels, Table.of("entry_id", "range", "label", "added_at"));
    }

    @Override
    protected Order list() {
        return Order.get("merchants", merchant, "allowlist");
    }
}
