package org.merchantaccess.bootstrap.command.app;

import org.merchantaccess.bootstrap.command.kernel.RowCommand;
import org.merchantaccess.bootstrap.command.kernel.Table;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import org.merchantaccess.http.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "rename", description = "Gives an App ID another App Name.", mixinStandardHelpOptions = true)
final class RenameAppIdCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "APP_ID", description = "Eight digits.")
    private String appId = "";

    @Parameters(index = "2", paramLabel = "NAME", description = "Its App Name, unique within the merchant.")
    private String name = "";

    RenameAppIdCommand(ChannelFinder channels) {
        super(channels, Table.of("app_id", "app_name", "status"));
    }

    @Override
    protected Order order() {
        return Order.patch("merchants", merchant, "app-ids", appId)
                .with(JsonObject.empty().text("app_name", name));
    }
}
