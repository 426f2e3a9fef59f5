package org.merchantaccess.command.merchant;

import org.merchantaccess.command.api.RowCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "resume",
        description = "Accepts a suspended merchant again, which then needs new tokens.",
        mixinStandardHelpOptions = true)
final class ResumeMerchantCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    ResumeMerchantCommand(InstallationReader installations) {
        super(installations, Table.of("merchant_id", "name", "standing"));
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.post("merchants", merchant, "resume");
    }
}
