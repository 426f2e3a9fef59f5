package org.merchantaccess.command.user;

import org.jspecify.annotations.Nullable;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.http.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = "Creates an invitation link, which is shown once.",
        mixinStandardHelpOptions = true)
final class AddUserCommand extends LinkCommand {

    @Parameters(index = "0", paramLabel = "EMAIL", description = "The e-mail address for signing in.")
    private String email = "";

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "manager, developer or read-only in a merchant; or operator.")
    private String role = "";

    @Option(names = "--merchant", paramLabel = "MERCHANT", description = "The merchant_id; none for an operator.")
    private @Nullable String merchant;

    AddUserCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected ManagementCall managementCall() {
        JsonObject body = JsonObject.empty().text("email", email).text("role", role.replace('-', '_'));
        return ManagementCall.post("people", "invite")
                .with(merchant == null ? body : body.text("merchant_id", merchant));
    }
}
