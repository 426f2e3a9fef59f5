package org.merchantaccess.bootstrap.command.key;

import org.merchantaccess.bootstrap.command.kernel.RowCommand;
import org.merchantaccess.bootstrap.command.kernel.Table;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import org.merchantaccess.http.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "create",
        description = "Creates a management key, and shows it this once.",
        mixinStandardHelpOptions = true)
final class CreateManagementKeyCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "NAME", description = "What the audit trail calls who uses it.")
    private String name = "";

    CreateManagementKeyCommand(ChannelFinder channels) {
        super(channels, Table.of("key_id", "name", "management_key"));
    }

    @Override
    protected Order order() {
        return Order.post("management-keys").with(JsonObject.empty().text("name", name));
    }
}
