package org.merchantaccess.command.upkeep;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.LinkedHashSet;
import java.util.Set;
import org.merchantaccess.command.channel.ChannelFailure;
import org.merchantaccess.command.channel.ControlChannel;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.channel.ManagementResponse;
import org.merchantaccess.command.terminal.Terminal;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.ExitCode;

/** Verifies the audit trails of one environment one after the other. */
final class AuditVerification {

    private static final int DONE = 200;
    private static final int AT_A_TIME = 100;

    /** The name of the audit trail that belongs to no merchant. */
    private static final String HUB = "hub";

    private final Environment environment;
    private final ControlChannel channel;
    private final Terminal terminal;
    private final KnownChainEnds noted;
    private final boolean json;

    AuditVerification(
            Environment environment, ControlChannel channel, Terminal terminal, KnownChainEnds noted, boolean json) {
        this.environment = environment;
        this.channel = channel;
        this.terminal = terminal;
        this.noted = noted;
        this.json = json;
    }

    /**
     * Verifies the trails of the Hub and of all merchants, and returns the highest exit code. A noted merchant that no longer exists counts
     * as a missing entry.
     */
    Either<ChannelFailure, Integer> ofAll() {
        Set<String> merchants = new LinkedHashSet<>(Set.of(HUB));
        return collect(merchants, 0).flatMap(exit -> exit == ExitCode.OK ? each(merchants) : Either.right(exit));
    }

    /** Verifies one trail. */
    Either<ChannelFailure, Integer> of(String merchant) {
        return each(Set.of(merchant), Set.of());
    }

    /**
     * Collects the merchants page by page. A merchant opened meanwhile may appear twice; none is skipped, because merchants are never
     * deleted.
     */
    private Either<ChannelFailure, Integer> collect(Set<String> merchants, long offset) {
        ManagementCall next = ManagementCall.get("merchants")
                .where("limit", Integer.toString(AT_A_TIME))
                .where("offset", Long.toString(offset));
        return channel.send(next).flatMap(response -> {
            if (response.status() != DONE) {
                return Either.right(terminal.refused(environment, response));
            }
            JsonTree page = JsonTree.read(response.body()).getOrElse(JsonTree::empty);
            page.list("data").forEach(merchant -> merchants.add(merchant.text("merchant_id")));
            long seen = offset + page.list("data").size();
            return page.list("data").isEmpty() || seen >= page.object("meta").number("total")
                    ? Either.right(ExitCode.OK)
                    : collect(merchants, seen);
        });
    }

    private Either<ChannelFailure, Integer> each(Set<String> merchants) {
        Set<String> gone = new LinkedHashSet<>(noted.merchants(environment));
        gone.removeAll(merchants);
        return each(merchants, gone);
    }

    private Either<ChannelFailure, Integer> each(Set<String> merchants, Set<String> gone) {
        if (!json) {
            terminal.print(KnownChainEnds.heading(environment));
        }
        Either<ChannelFailure, Integer> worst = Either.right(ExitCode.OK);
        for (String merchant : merchants) {
            worst = worst.flatMap(before -> verified(merchant).map(exit -> Math.max(before, exit)));
        }
        return worst.map(exit -> gone.stream().mapToInt(this::reportGone).reduce(exit, Math::max));
    }

    private Either<ChannelFailure, Integer> verified(String merchant) {
        ManagementCall chain = ManagementCall.get("merchants", merchant, "audit", "chain");
        Option<KnownChainEnds.End> end = noted.of(environment, merchant);
        return channel.send(
                        end.map(before -> chain.where("length", before.length()).where("seal", before.seal()))
                                .getOrElse(chain))
                .map(response ->
                        response.status() == DONE ? report(response) : terminal.refused(environment, response));
    }

    /** Reports the result. The end of a broken trail is not printed, so that it cannot be noted. */
    private int report(ManagementResponse response) {
        JsonTree report = JsonTree.read(response.body()).getOrElse(JsonTree::empty);
        boolean isSound = report.text("first_bad").isEmpty();
        if (json) {
            terminal.print(response.body());
        } else if (isSound) {
            terminal.print(KnownChainEnds.line(report.text("merchant_id"), report.text("length"), report.text("seal")));
        }
        return isSound
                ? ExitCode.OK
                : terminal.refused(environment.word() + " " + report.text("merchant_id") + ": entry "
                        + report.text("first_bad") + " is missing, or not as it was written.");
    }

    private int reportGone(String merchant) {
        return terminal.refused(environment.word() + " " + merchant + ": was noted, and is no longer there.");
    }
}
