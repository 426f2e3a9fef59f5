package org.merchantaccess.command.app;

import java.util.List;
import org.merchantaccess.command.api.ApiCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Shows one App ID with its keys.", mixinStandardHelpOptions = true)
final class ShowAppIdCommand extends ApiCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "APP_ID", description = "Eight digits.")
    private String appId = "";

    ShowAppIdCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.get("merchants", merchant, "app-ids", appId);
    }

    @Override
    protected String text(JsonTree answer, String hubUrl) {
        return Table.of("app_id", "app_name", "status", "created_at", "created_by", "description", "owner")
                        .showing(List.of(answer))
                + "\n\n"
                + Table.of(
                                "key",
                                "kind",
                                "state",
                                "made_at",
                                "expires_at",
                                "ends_at",
                                "last_used_at",
                                "last_used_from",
                                "algorithm",
                                "fingerprint")
                        .showing(answer.list("keys"));
    }
}
