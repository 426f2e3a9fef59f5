package org.merchantaccess.bootstrap.command.app;

import org.merchantaccess.bootstrap.command.kernel.RowCommand;
import org.merchantaccess.bootstrap.command.kernel.Table;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "activate",
        description = "Sets an App ID to active. Tokens of the one that was active are refused from then on.",
        mixinStandardHelpOptions = true)
final class ActivateAppIdCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "APP_ID", description = "Eight digits.")
    private String appId = "";

    ActivateAppIdCommand(ChannelFinder channels) {
        super(channels, Table.of("app_id", "app_name", "status", "activated_at"));
    }

    @Override
    protected Order order() {
        return Order.post("merchants", merchant, "app-ids", appId, "activate");
    }
}
