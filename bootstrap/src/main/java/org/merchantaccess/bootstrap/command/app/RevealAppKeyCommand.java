package org.merchantaccess.bootstrap.command.app;

import org.merchantaccess.bootstrap.command.kernel.RowCommand;
import org.merchantaccess.bootstrap.command.kernel.Table;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "reveal",
        description = "Shows the key of an App ID, and notes in the audit trail that it was shown.",
        mixinStandardHelpOptions = true)
final class RevealAppKeyCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "APP_ID", description = "Eight digits.")
    private String appId = "";

    RevealAppKeyCommand(ChannelFinder channels) {
        super(channels, Table.of("app_id", "app_key"));
    }

    @Override
    protected Order order() {
        return Order.post("merchants", merchant, "app-ids", appId, "reveal");
    }
}
