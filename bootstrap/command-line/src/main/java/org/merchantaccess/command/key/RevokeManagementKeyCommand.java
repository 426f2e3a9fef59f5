package org.merchantaccess.command.key;

import org.merchantaccess.command.api.RowCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "revoke",
        description = "Revokes a management key, from the next request on.",
        mixinStandardHelpOptions = true)
final class RevokeManagementKeyCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "KEY_ID", description = "The key_id, as listed.")
    private String keyId = "";

    RevokeManagementKeyCommand(InstallationReader installations) {
        super(installations, Table.of("key_id", "name", "revoked_at"));
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.delete("management-keys", keyId);
    }
}
