package org.merchantaccess.bootstrap.command.allow;

import org.merchantaccess.bootstrap.command.kernel.RowCommand;
import org.merchantaccess.bootstrap.command.kernel.Table;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import org.merchantaccess.http.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = "Lets a merchant log in and call from an address or a range.",
        mixinStandardHelpOptions = true)
final class AllowAddressCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "RANGE", description = "Such as 203.0.113.7 or 203.0.113.0/24.")
    private String range = "";

    @Option(names = "--label", paramLabel = "TEXT", description = "What is there, for people.")
    private String label = "";

    AllowAddressCommand(ChannelFinder channels) {
        super(channels, Table.of("entry_id", "range", "label"));
    }

    @Override
    protected Order order() {
        return Order.post("merchants", merchant, "allowlist")
                .with(JsonObject.empty().text("range", range).text("label", label));
    }
}
