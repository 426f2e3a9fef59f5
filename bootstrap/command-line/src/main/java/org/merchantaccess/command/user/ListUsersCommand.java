package org.merchantaccess.command.user;

import org.jspecify.annotations.Nullable;
import org.merchantaccess.command.api.ListCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "Lists the members of a merchant, or the operators, with open invitations.",
        mixinStandardHelpOptions = true)
final class ListUsersCommand extends ListCommand {

    @Option(names = "--merchant", paramLabel = "MERCHANT", description = "The merchant_id; none for the operators.")
    private @Nullable String merchant;

    ListUsersCommand(InstallationReader installations) {
        super(installations, Table.of("person_id", "email", "role", "second_factor", "invited_until"));
    }

    @Override
    protected ManagementCall list() {
        ManagementCall people = ManagementCall.get("people");
        return merchant == null ? people : people.where("merchant_id", merchant);
    }
}
