package org.merchantaccess.command.app;

import org.merchantaccess.command.api.RowCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import org.merchantaccess.http.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "describe",
        description = "Sets the description and the owner of an App ID.",
        mixinStandardHelpOptions = true)
final class DescribeAppIdCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "APP_ID", description = "Eight digits.")
    private String appId = "";

    @Option(names = "--description", required = true, paramLabel = "TEXT", description = "What the App ID is used for.")
    private String description = "";

    @Option(
            names = "--owner",
            required = true,
            paramLabel = "TEXT",
            description = "The person or team responsible for it.")
    private String owner = "";

    DescribeAppIdCommand(InstallationReader installations) {
        super(installations, Table.of("app_id", "app_name", "description", "owner"));
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.put("merchants", merchant, "app-ids", appId, "description")
                .with(JsonObject.empty().text("description", description).text("owner", owner));
    }
}
