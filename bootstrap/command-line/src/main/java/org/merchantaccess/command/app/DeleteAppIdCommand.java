package org.merchantaccess.command.app;

import org.merchantaccess.command.api.ApiCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "delete",
        description = "Deletes an App ID that is not active, for good.",
        mixinStandardHelpOptions = true)
final class DeleteAppIdCommand extends ApiCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "APP_ID", description = "Eight digits.")
    private String appId = "";

    @Option(names = "--confirm", required = true, paramLabel = "DELETE", description = "The word DELETE.")
    private String confirm = "";

    DeleteAppIdCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.delete("merchants", merchant, "app-ids", appId)
                .with(JsonObject.empty().text("confirm", confirm));
    }

    @Override
    protected String text(JsonTree answer, String hubUrl) {
        return "App ID " + appId + " is deleted.";
    }
}
