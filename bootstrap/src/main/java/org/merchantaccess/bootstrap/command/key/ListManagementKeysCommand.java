package org.merchantaccess.bootstrap.command.key;

import org.merchantaccess.bootstrap.command.kernel.ListCommand;
import org.merchantaccess.bootstrap.command.kernel.Table;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import picocli.CommandLine.Command;

@Command(
        name = "list",
        description = "Lists management keys, good and revoked, without the keys themselves.",
        mixinStandardHelpOptions = true)
final class ListManagementKeysCommand extends ListCommand {

    ListManagementKeysCommand(ChannelFinder channels) {
        super(channels, Table.of("key_id", "name", "created_at", "last_used_at", "revoked_at"));
    }

    @Override
    protected Order list() {
        return Order.get("management-keys");
    }
}
