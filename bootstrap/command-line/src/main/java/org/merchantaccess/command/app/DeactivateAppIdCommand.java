package org.merchantaccess.command.app;

import org.merchantaccess.command.api.RowCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import org.merchantaccess.http.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "deactivate",
        description = "Deactivates the active App ID. Then none is active, and no login succeeds.",
        mixinStandardHelpOptions = true)
final class DeactivateAppIdCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "APP_ID", description = "Eight digits.")
    private String appId = "";

    @Option(names = "--confirm", required = true, paramLabel = "NAME", description = "Its App Name.")
    private String confirm = "";

    DeactivateAppIdCommand(InstallationReader installations) {
        super(installations, Table.of("app_id", "app_name", "status"));
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.post("merchants", merchant, "app-ids", appId, "deactivate")
                .with(JsonObject.empty().text("confirm", confirm));
    }
}
