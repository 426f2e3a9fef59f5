package org.merchantaccess.command.app;

import org.merchantaccess.command.api.ListCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "history",
        description = "Lists the audit entries of one App ID, newest first.",
        mixinStandardHelpOptions = true)
final class AppIdHistoryCommand extends ListCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "APP_ID", description = "Eight digits.")
    private String appId = "";

    AppIdHistoryCommand(InstallationReader installations) {
        super(installations, Table.of("at", "actor", "from", "action", "subject", "detail"));
    }

    @Override
    protected ManagementCall list() {
        return ManagementCall.get("merchants", merchant, "app-ids", appId, "history");
    }
}
