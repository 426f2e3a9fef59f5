package org.merchantaccess.bootstrap.command.merchant;

import org.merchantaccess.bootstrap.command.kernel.RowCommand;
import org.merchantaccess.bootstrap.command.kernel.Table;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "suspend",
        description = "Keeps a merchant out, from now on and on every node.",
        mixinStandardHelpOptions = true)
final class SuspendMerchantCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    SuspendMerchantCommand(ChannelFinder channels) {
        super(channels, Table.of("merchant_id", "name", "standing"));
    }

    @Override
    protected Order order() {
        return Order.post("merchants", merchant, "suspend");
    }
}
