package org.merchantaccess.command.appkey;

import org.merchantaccess.command.api.RowCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "put-back",
        description = "Makes the former app key, which is retiring, the current one again.",
        mixinStandardHelpOptions = true)
final class PutAppKeyBackCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "APP_ID", description = "Eight digits.")
    private String appId = "";

    PutAppKeyBackCommand(InstallationReader installations) {
        super(installations, Table.of("app_id", "app_name", "status"));
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.post("merchants", merchant, "app-ids", appId, "keys", "put-back");
    }
}
