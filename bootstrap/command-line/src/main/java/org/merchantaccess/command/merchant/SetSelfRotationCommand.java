package org.merchantaccess.command.merchant;

import org.merchantaccess.command.api.RowCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import org.merchantaccess.http.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "self-rotation",
        description = "Sets whether software of a merchant may make a new app key for itself.",
        mixinStandardHelpOptions = true)
final class SetSelfRotationCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "SETTING", description = "allowed or forbidden.")
    private String wanted = "";

    SetSelfRotationCommand(InstallationReader installations) {
        super(installations, Table.of("merchant_id", "self_rotation"));
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.put("merchants", merchant, "self-rotation")
                .with(JsonObject.empty().text("self_rotation", wanted));
    }
}
