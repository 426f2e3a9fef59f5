package org.merchantaccess.command.allow;

import org.merchantaccess.command.api.ApiCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        description = "Removes an entry from the allowlist. Calls from its addresses are refused from then on.",
        mixinStandardHelpOptions = true)
final class DisallowAddressCommand extends ApiCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "ENTRY_ID", description = "The entry_id, as listed.")
    private String entry = "";

    DisallowAddressCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.delete("merchants", merchant, "allowlist", entry);
    }

    @Override
    protected String text(JsonTree answer, String hubUrl) {
        return "Entry " + entry + " is removed.";
    }
}
