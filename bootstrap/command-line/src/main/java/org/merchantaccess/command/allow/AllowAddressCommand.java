package org.merchantaccess.command.allow;

import org.merchantaccess.command.api.RowCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import org.merchantaccess.http.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = "Lets a merchant log in and call from an address or a range.",
        mixinStandardHelpOptions = true)
final class AllowAddressCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "RANGE", description = "Such as 203.0.113.7 or 203.0.113.0/24.")
    private String range = "";

    @Option(names = "--label", paramLabel = "TEXT", description = "A label for people.")
    private String label = "";

    AllowAddressCommand(InstallationReader installations) {
        super(installations, Table.of("entry_id", "range", "label"));
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.post("merchants", merchant, "allowlist")
                .with(JsonObject.empty().text("range", range).text("label", label));
    }
}
