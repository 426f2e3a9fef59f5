package org.merchantaccess.command.appkey;

import org.merchantaccess.command.api.RowCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "end", description = "Ends an app key and its access tokens at once.", mixinStandardHelpOptions = true)
final class EndAppKeyCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "APP_ID", description = "Eight digits.")
    private String appId = "";

    @Parameters(index = "2", paramLabel = "KEY", description = "The number of the key.")
    private String key = "";

    EndAppKeyCommand(InstallationReader installations) {
        super(installations, Table.of("app_id", "app_name", "status"));
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.post("merchants", merchant, "app-ids", appId, "keys", key, "end");
    }
}
