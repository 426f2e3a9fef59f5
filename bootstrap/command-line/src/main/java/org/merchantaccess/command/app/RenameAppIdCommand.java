package org.merchantaccess.command.app;

import org.merchantaccess.command.api.RowCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import org.merchantaccess.http.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "rename", description = "Gives an App ID another App Name.", mixinStandardHelpOptions = true)
final class RenameAppIdCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "APP_ID", description = "Eight digits.")
    private String appId = "";

    @Parameters(index = "2", paramLabel = "NAME", description = "Its App Name, unique within the merchant.")
    private String name = "";

    RenameAppIdCommand(InstallationReader installations) {
        super(installations, Table.of("app_id", "app_name", "status"));
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.patch("merchants", merchant, "app-ids", appId)
                .with(JsonObject.empty().text("app_name", name));
    }
}
