package org.merchantaccess.bootstrap.command.merchant;

import org.merchantaccess.bootstrap.command.kernel.RowCommand;
import org.merchantaccess.bootstrap.command.kernel.Table;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import org.merchantaccess.http.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "open",
        description = "Opens a profile for a merchant, with no App ID and no address yet.",
        mixinStandardHelpOptions = true)
final class OpenMerchantCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "NAME", description = "What the merchant is called; need not be unique.")
    private String name = "";

    OpenMerchantCommand(ChannelFinder channels) {
        super(channels, Table.of("merchant_id", "name"));
    }

    @Override
    protected Order order() {
        return Order.post("merchants").with(JsonObject.empty().text("name", name));
    }
}
