package org.merchantaccess.bootstrap.command.key;

import org.merchantaccess.bootstrap.command.kernel.RowCommand;
import org.merchantaccess.bootstrap.command.kernel.Table;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "revoke",
        description = "Makes a management key good no more, from the next request on.",
        mixinStandardHelpOptions = true)
final class RevokeManagementKeyCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "KEY_ID", description = "As it is listed.")
    private String keyId = "";

    RevokeManagementKeyCommand(ChannelFinder channels) {
        super(channels, Table.of("key_id", "name", "revoked_at"));
    }

    @Override
    protected Order order() {
        return Order.delete("management-keys", keyId);
    }
}
