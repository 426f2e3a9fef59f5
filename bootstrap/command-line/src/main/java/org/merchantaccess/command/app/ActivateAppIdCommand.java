package org.merchantaccess.command.app;

import org.merchantaccess.command.api.RowCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "activate",
        description = "Sets an App ID to active. Tokens of the one that was active are refused from then on.",
        mixinStandardHelpOptions = true)
final class ActivateAppIdCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "APP_ID", description = "Eight digits.")
    private String appId = "";

    ActivateAppIdCommand(InstallationReader installations) {
        super(installations, Table.of("app_id", "app_name", "status", "activated_at"));
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.post("merchants", merchant, "app-ids", appId, "activate");
    }
}
