package org.merchantaccess.command.key;

import org.merchantaccess.command.api.RowCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import org.merchantaccess.http.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "create",
        description = "Creates a management key, which is shown once.",
        mixinStandardHelpOptions = true)
final class CreateManagementKeyCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "NAME", description = "The name in the audit trail.")
    private String name = "";

    CreateManagementKeyCommand(InstallationReader installations) {
        super(installations, Table.of("key_id", "name", "management_key"));
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.post("management-keys").with(JsonObject.empty().text("name", name));
    }
}
