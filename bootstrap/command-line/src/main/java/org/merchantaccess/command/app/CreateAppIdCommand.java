package org.merchantaccess.command.app;

import org.merchantaccess.command.api.RowCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import org.merchantaccess.http.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "create", description = "Creates an App ID, which is not active yet.", mixinStandardHelpOptions = true)
final class CreateAppIdCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "Its App Name, unique within the merchant.")
    private String name = "";

    CreateAppIdCommand(InstallationReader installations) {
        super(installations, Table.of("app_id", "app_name", "status"));
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.post("merchants", merchant, "app-ids")
                .with(JsonObject.empty().text("app_name", name));
    }
}
