package org.merchantaccess.command.merchant;

import org.merchantaccess.command.api.RowCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import org.merchantaccess.http.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "open",
        description = "Opens a profile for a merchant, with no App ID and no address yet.",
        mixinStandardHelpOptions = true)
final class OpenMerchantCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "NAME", description = "The name of the merchant; need not be unique.")
    private String name = "";

    OpenMerchantCommand(InstallationReader installations) {
        super(installations, Table.of("merchant_id", "name"));
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.post("merchants").with(JsonObject.empty().text("name", name));
    }
}
