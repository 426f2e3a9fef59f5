package org.merchantaccess.bootstrap.command.allow;

import org.merchantaccess.bootstrap.command.kernel.OrderCommand;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        description = "Takes an entry off the allowlist. Calls from there are refused from then on.",
        mixinStandardHelpOptions = true)
final class DisallowAddressCommand extends OrderCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "ENTRY_ID", description = "As it is listed.")
    private String entry = "";

    DisallowAddressCommand(ChannelFinder channels) {
        super(channels);
    }

    @Override
    protected Order order() {
        return Order.delete("merchants", merchant, "allowlist", entry);
    }

    @Override
    protected String words(JsonTree answer, String hubUrl) {
        return "Entry " + entry + " is removed.";
    }
}
