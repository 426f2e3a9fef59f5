package org.merchantaccess.bootstrap.command.upkeep;

import io.vavr.control.Either;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantaccess.bootstrap.command.kernel.EnvironmentsCommand;
import org.merchantaccess.bootstrap.command.kernel.Terminal;
import org.merchantaccess.bootstrap.control.Channel;
import org.merchantaccess.bootstrap.control.ChannelFailure;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Order;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;

@Command(
        name = "verify-store",
        description = {
            "Verifies all that is stored: pages, indexes, values, sealed copies of app keys, signing keys, audit trails.",
            "Names what is damaged and what to do about it. Changes nothing, and logins and changes go on."
        },
        mixinStandardHelpOptions = true)
public final class VerifyStoreCommand extends EnvironmentsCommand {

    private static final int DONE = 200;

    public VerifyStoreCommand(ChannelFinder channels) {
        super(channels);
    }

    @Override
    protected Either<ChannelFailure, Integer> attendTo(Environment attended, Channel channel, Terminal terminal) {
        return channel.ask(Order.get("upkeep", "verify-store"))
                .map(answer -> answer.status() == DONE
                        ? tell(attended, answer, terminal)
                        : terminal.refused(attended, answer));
    }

    private int tell(Environment attended, Answer answer, Terminal terminal) {
        JsonTree report = JsonTree.read(answer.body()).getOrElse(JsonTree::empty);
        List<JsonTree> damages = report.list("damages");
        if (asJson()) {
            terminal.say(answer.body());
        } else if (damages.isEmpty()) {
            terminal.say(sound(attended, report));
        }
        return damages.isEmpty() ? 0 : terminal.refused(damaged(attended, damages));
    }

    private static String sound(Environment attended, JsonTree report) {
        return attended.word() + ": sound. Pages and indexes are whole; " + report.number("app_keys")
                + " sealed app keys match their verifiers, " + report.number("signing_keys") + " signing keys and "
                + report.number("audit_entries") + " audit entries are as they were written.";
    }

    private static String damaged(Environment attended, List<JsonTree> damages) {
        Set<String> parts = damages.stream()
                .map(damage -> damage.text("part"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Stream<String> found = damages.stream()
                .map(damage -> "  " + damage.text("part") + ", " + damage.text("where") + ": " + damage.text("what"));
        return Stream.of(
                        Stream.of(attended.word() + ": damaged."),
                        found,
                        parts.stream().map(VerifyStoreCommand::remedy).distinct())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /** A server of another version may name a part that this program does not know. */
    private static String remedy(String part) {
        return switch (part) {
            case "sealed_copies" ->
                "sealed_copies: such an app key cannot be shown again or does not log in. Create another App ID for that"
                        + " merchant and delete this one, or put back a backup from before.";
            case "signing_keys" ->
                "signing_keys: run distrust-signing-keys, which ends every token and signs with a new key.";
            case "second_factors" ->
                "second_factors: run user forget-second-factor for that person, who then sets up the app anew.";
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
