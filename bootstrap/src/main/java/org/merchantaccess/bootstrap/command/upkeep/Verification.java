package org.merchantaccess.bootstrap.command.upkeep;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.LinkedHashSet;
import java.util.Set;
import org.merchantaccess.bootstrap.command.kernel.Terminal;
import org.merchantaccess.bootstrap.control.Channel;
import org.merchantaccess.bootstrap.control.ChannelFailure;
import org.merchantaccess.bootstrap.control.Order;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.ExitCode;

/** The audit trails of one environment, verified one after the other. */
final class Verification {

    private static final int DONE = 200;
    private static final int AT_A_TIME = 100;

    /** Under this name stands what is of no merchant. */
    private static final String HUB = "hub";

    private final Environment environment;
    private final Channel channel;
    private final Terminal terminal;
    private final NotedEnds noted;
    private final boolean json;

    Verification(Environment environment, Channel channel, Terminal terminal, NotedEnds noted, boolean json) {
        this.environment = environment;
        this.channel = channel;
        this.terminal = terminal;
        this.noted = noted;
        this.json = json;
    }

    /** Of the Hub and of all merchants: the worst of all exit codes. A merchant that was noted and is gone is as bad as an entry that is. */
    Either<ChannelFailure, Integer> ofAll() {
        Set<String> merchants = new LinkedHashSet<>(Set.of(HUB));
        return collect(merchants, 0).flatMap(exit -> exit == ExitCode.OK ? each(merchants) : Either.right(exit));
    }

    /** One trail. */
    Either<ChannelFailure, Integer> of(String merchant) {
        return each(Set.of(merchant), Set.of());
    }

    /** Page by page. Merchants that are opened meanwhile may be met twice, and none is passed over: none is ever deleted. */
    private Either<ChannelFailure, Integer> collect(Set<String> merchants, long offset) {
        Order next = Order.get("merchants")
                .where("limit", Integer.toString(AT_A_TIME))
                .where("offset", Long.toString(offset));
        return channel.ask(next).flatMap(answer -> {
            if (answer.status() != DONE) {
                return Either.right(terminal.refused(environment, answer));
            }
            JsonTree page = JsonTree.read(answer.body()).getOrElse(JsonTree::empty);
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
            terminal.say(NotedEnds.heading(environment));
        }
        Either<ChannelFailure, Integer> worst = Either.right(ExitCode.OK);
        for (String merchant : merchants) {
            worst = worst.flatMap(before -> verified(merchant).map(exit -> Math.max(before, exit)));
        }
        return worst.map(exit -> gone.stream().mapToInt(this::tellGone).reduce(exit, Math::max));
    }

    private Either<ChannelFailure, Integer> verified(String merchant) {
        Order chain = Order.get("merchants", merchant, "audit", "chain");
        Option<NotedEnds.End> end = noted.of(environment, merchant);
        return channel.ask(
                        end.map(before -> chain.where("length", before.length()).where("seal", before.seal()))
                                .getOrElse(chain))
                .map(answer -> answer.status() == DONE ? tell(answer) : terminal.refused(environment, answer));
    }

    /** The end of a trail that is not sound is not told, so that nobody notes it. */
    private int tell(Answer answer) {
        JsonTree report = JsonTree.read(answer.body()).getOrElse(JsonTree::empty);
        boolean isSound = report.text("first_bad").isEmpty();
        if (json) {
            terminal.say(answer.body());
        } else if (isSound) {
            terminal.say(NotedEnds.line(report.text("merchant_id"), report.text("length"), report.text("seal")));
        }
        return isSound
                ? ExitCode.OK
                : terminal.refused(environment.word() + " " + report.text("merchant_id") + ": entry "
                        + report.text("first_bad") + " is missing, or not as it was written.");
    }

    private int tellGone(String merchant) {
        return terminal.refused(environment.word() + " " + merchant + ": was noted, and is no longer there.");
    }
}
