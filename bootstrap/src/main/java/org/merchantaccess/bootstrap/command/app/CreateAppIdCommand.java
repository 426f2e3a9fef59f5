package org.merchantaccess.bootstrap.command.app;

import org.merchantaccess.bootstrap.command.kernel.RowCommand;
import org.merchantaccess.bootstrap.command.kernel.Table;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import org.merchantaccess.http.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "create", description = "Creates an App ID, which is not active yet.", mixinStandardHelpOptions = true)
final class CreateAppIdCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "Its App Name, unique within the merchant.")
    private String name = "";

    CreateAppIdCommand(ChannelFinder channels) {
        super(channels, Table.of("app_id", "app_name", "status"));
    }

    @Override
    protected Order order() {
        return Order.post("merchants", merchant, "app-ids")
                .with(JsonObject.empty().text("app_name", name));
    }
}
