package org.merchantaccess.command.app;

import org.merchantaccess.command.api.RowCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "reveal",
        description = "Shows the app key of an App ID, and records this in the audit trail.",
        mixinStandardHelpOptions = true)
final class RevealAppKeyCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "APP_ID", description = "Eight digits.")
    private String appId = "";

    RevealAppKeyCommand(InstallationReader installations) {
        super(installations, Table.of("app_id", "app_key"));
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.post("merchants", merchant, "app-ids", appId, "reveal");
    }
}
