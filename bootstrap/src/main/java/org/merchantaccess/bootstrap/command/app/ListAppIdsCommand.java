package org.merchantaccess.bootstrap.command.app;

import org.merchantaccess.bootstrap.command.kernel.ListCommand;
import org.merchantaccess.bootstrap.command.kernel.Table;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "list", description = "Lists App IDs, and when they were used last.", mixinStandardHelpOptions = true)
final class ListAppIdsCommand extends ListCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    ListAppIdsCommand(ChannelFinder channels) {
        super(
                channels,
                Table.of(
                        "app_id",
                        "app_name",
                        "status",
                        "created_at",
                        "activated_at",
                        "last_used_at",
                        "last_used_from"));
    }

    @Override
    protected Order list() {
        return Order.get("merchants", merchant, "app-ids");
    }
}
