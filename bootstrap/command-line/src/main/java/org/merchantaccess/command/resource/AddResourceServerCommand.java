package org.merchantaccess.command.resource;

import org.merchantaccess.command.api.RowCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import org.merchantaccess.http.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = "Adds a resource server. Its client_secret is shown once.",
        mixinStandardHelpOptions = true)
final class AddResourceServerCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "NAME", description = "The name in the audit trail.")
    private String name = "";

    AddResourceServerCommand(InstallationReader installations) {
        super(installations, Table.of("client_id", "name", "client_secret"));
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.post("resource-servers").with(JsonObject.empty().text("name", name));
    }
}
