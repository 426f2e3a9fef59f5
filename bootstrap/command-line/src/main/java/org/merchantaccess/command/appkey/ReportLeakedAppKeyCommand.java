package org.merchantaccess.command.appkey;

import org.merchantaccess.command.api.ApiCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "leaked",
        description =
                "Ends a leaked app key at once, replaces it if it is the current one, and lists the addresses that used it.",
        mixinStandardHelpOptions = true)
final class ReportLeakedAppKeyCommand extends ApiCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "APP_ID", description = "Eight digits.")
    private String appId = "";

    @Parameters(index = "2", paramLabel = "KEY", description = "The number of the key.")
    private String key = "";

    ReportLeakedAppKeyCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.post("merchants", merchant, "app-ids", appId, "keys", key, "leaked");
    }

    @Override
    protected String text(JsonTree answer, String hubUrl) {
        String ended = "Key " + answer.text("ended_key") + " has ended, with its access tokens.";
        String made = answer.text("key").isEmpty()
                ? ""
                : " Key " + answer.text("key") + " takes its place: show it with app-key reveal.";
        String uses = answer.list("uses").isEmpty()
                ? "No use of it was recorded in the last 30 days."
                : Table.of("address", "count", "first_at", "last_at").showing(answer.list("uses"));
        return ended + made + "\n" + uses;
    }
}
