package org.merchantaccess.command.upkeep;

import io.vavr.control.Either;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantaccess.command.api.EnvironmentsCommand;
import org.merchantaccess.command.channel.ChannelFailure;
import org.merchantaccess.command.channel.ControlChannel;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.channel.ManagementResponse;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Terminal;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;

/** The {@code verify-store} command. */
@Command(
        name = "verify-store",
        description = {
            "Verifies the whole store: pages, indexes, values, sealed copies of app keys, signing keys, audit trails.",
            "Reports damage and what to do about it. Changes nothing; logins and changes continue."
        },
        mixinStandardHelpOptions = true)
public final class VerifyStoreCommand extends EnvironmentsCommand {

    private static final int DONE = 200;

    public VerifyStoreCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected Either<ChannelFailure, Integer> runIn(
            Environment environment, ControlChannel channel, Terminal terminal) {
        return channel.send(ManagementCall.get("upkeep", "verify-store"))
                .map(response -> response.status() == DONE
                        ? report(environment, response, terminal)
                        : terminal.refused(environment, response));
    }

    private int report(Environment environment, ManagementResponse response, Terminal terminal) {
        JsonTree report = JsonTree.read(response.body()).getOrElse(JsonTree::empty);
        List<JsonTree> damages = report.list("damages");
        if (asJson()) {
            terminal.print(response.body());
        } else if (damages.isEmpty()) {
            terminal.print(sound(environment, report));
        }
        return damages.isEmpty() ? 0 : terminal.refused(damaged(environment, damages));
    }

    private static String sound(Environment environment, JsonTree report) {
        return environment.word() + ": sound. Pages and indexes are whole; " + report.number("app_keys")
                + " sealed app keys match their verifiers, " + report.number("signing_keys") + " signing keys and "
                + report.number("audit_entries") + " audit entries are as they were written.";
    }

    private static String damaged(Environment environment, List<JsonTree> damages) {
        Set<String> parts = damages.stream()
                .map(damage -> damage.text("part"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Stream<String> found = damages.stream()
                .map(damage -> "  " + damage.text("part") + ", " + damage.text("where") + ": " + damage.text("what"));
        return Stream.of(
                        Stream.of(environment.word() + ": damaged."),
                        found,
                        parts.stream().map(VerifyStoreCommand::remedy).distinct())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /** Returns the remedy for damage in a part, also for a part that only a server of another version knows. */
    private static String remedy(String part) {
        return switch (part) {
            case "sealed_copies" ->
                "sealed_copies: such an app key cannot be shown again or does not log in. Create another App ID for that"
                        + " merchant and delete this one, or put back a backup from before.";
            case "signing_keys" ->
                "signing_keys: run distrust-signing-keys, which ends every token and signs with a new key.";
            case "second_factors" ->
                "second_factors: run user forget-second-factor for that user. The user then sets up the second factor again.";
            case "audit_trail" ->
                "audit_trail: compare with what verify-audit printed before, and with a backup. The entries themselves are"
                        + " not put right.";
            default ->
                part
                        + ": look at the disk, stop the server, keep a copy of the database, put back a backup, and start with"
                        + " serve --accept-restore.";
        };
    }
}
