package org.merchantaccess.command.allow;

import org.merchantaccess.command.api.ListCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description = "Lists the addresses a merchant may log in and call from.",
        mixinStandardHelpOptions = true)
final class ListAllowlistCommand extends ListCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    ListAllowlistCommand(InstallationReader installations) {
        super(installations, Table.of("entry_id", "range", "label", "added_at"));
    }

    @Override
    protected ManagementCall list() {
        return ManagementCall.get("merchants", merchant, "allowlist");
    }
}
