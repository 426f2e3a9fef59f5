package org.merchantaccess.command.resource;

import org.merchantaccess.command.api.ApiCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        description = "Removes a resource server. Its client_secret is no longer accepted.",
        mixinStandardHelpOptions = true)
final class RemoveResourceServerCommand extends ApiCommand {

    @Parameters(index = "0", paramLabel = "CLIENT_ID", description = "The client_id, as listed.")
    private String clientId = "";

    RemoveResourceServerCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.delete("resource-servers", clientId);
    }

    @Override
    protected String text(JsonTree answer, String hubUrl) {
        return "Resource server " + clientId + " is removed.";
    }
}
