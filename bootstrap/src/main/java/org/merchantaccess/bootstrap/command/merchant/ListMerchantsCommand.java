package org.merchantaccess.bootstrap.command.merchant;

import org.merchantaccess.bootstrap.command.kernel.ListCommand;
import org.merchantaccess.bootstrap.command.kernel.Table;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import picocli.CommandLine.Command;

@Command(name = "list", description = "Lists merchants.", mixinStandardHelpOptions = true)
final class ListMerchantsCommand extends ListCommand {

    ListMerchantsCommand(ChannelFinder channels) {
        super(channels, Table.of("merchant_id", "name", "standing"));
    }

    @Override
    protected Order list() {
        return Order.get("merchants");
    }
}
