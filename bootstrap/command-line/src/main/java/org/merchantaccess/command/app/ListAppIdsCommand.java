package org.merchantaccess.command.app;

import org.merchantaccess.command.api.ListCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "list", description = "Lists App IDs, and when they were used last.", mixinStandardHelpOptions = true)
final class ListAppIdsCommand extends ListCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    ListAppIdsCommand(InstallationReader installations) {
        super(
                installations,
                Table.of(
                        "app_id",
                        "app_name",
                        "status",
                        "created_at",
                        "activated_at",
                        "last_used_at",
                        "last_used_from"));
    }

    @Override
    protected ManagementCall list() {
        return ManagementCall.get("merchants", merchant, "app-ids");
    }
}
