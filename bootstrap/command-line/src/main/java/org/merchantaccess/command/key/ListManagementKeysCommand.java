package org.merchantaccess.command.key;

import org.merchantaccess.command.api.ListCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import picocli.CommandLine.Command;

@Command(
        name = "list",
        description = "Lists management keys, valid and revoked, without the keys themselves.",
        mixinStandardHelpOptions = true)
final class ListManagementKeysCommand extends ListCommand {

    ListManagementKeysCommand(InstallationReader installations) {
        super(installations, Table.of("key_id", "name", "created_at", "last_used_at", "revoked_at"));
    }

    @Override
    protected ManagementCall list() {
        return ManagementCall.get("management-keys");
    }
}
