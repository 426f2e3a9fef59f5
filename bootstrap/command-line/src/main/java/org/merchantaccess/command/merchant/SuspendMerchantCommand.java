package org.merchantaccess.command.merchant;

import org.merchantaccess.command.api.RowCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "suspend",
        description = "Refuses all logins and calls of a merchant, from now on and on every node.",
        mixinStandardHelpOptions = true)
final class SuspendMerchantCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    SuspendMerchantCommand(InstallationReader installations) {
        super(installations, Table.of("merchant_id", "name", "standing"));
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.post("merchants", merchant, "suspend");
    }
}
