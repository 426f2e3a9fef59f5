package org.merchantaccess.bootstrap.command.kernel;

import io.vavr.control.Either;
import java.util.concurrent.Callable;
import org.merchantaccess.bootstrap.control.Channel;
import org.merchantaccess.bootstrap.control.ChannelFailure;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import org.merchantaccess.bootstrap.control.Channels;
import org.merchantaccess.bootstrap.control.Order;
import org.merchantaccess.bootstrap.settings.InstanceSettings;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that is one order to one environment, and shows the answer. */
public abstract class OrderCommand implements Callable<Integer> {

    private static final int ACCEPTED = 202;
    private static final String NOT_CONFIRMED =
            "It is done and cannot be lost, but not every node has confirmed yet that it goes by it.";

    private final ChannelFinder channels;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(
            names = "--environment",
            required = true,
            description = "Which of the two worlds: ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private Environment environment;

    @Option(names = "--json", description = "Print the answer of the API as it is.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    protected OrderCommand(ChannelFinder channels) {
        this.channels = channels;
    }

    /** What is asked. */
    protected abstract Order order();

    /**
     * The answer, for people.
     *
     * @param hubUrl where people reach the Hub of the environment that was asked, without a path
     */
    protected abstract String words(JsonTree answer, String hubUrl);

    @Override
    public final Integer call() {
        Terminal terminal = new Terminal(spec);
        return settings.read()
                .fold(terminal::refused, read -> ask(read).fold(terminal::refused, reply -> tell(terminal, reply)));
    }

    private Either<ChannelFailure, Reply> ask(Settings read) {
        return channels.find(read).flatMap(found -> {
            try (Channels all = found) {
                return all.to(environment)
                        .flatMap(channel -> channel.ask(order())
                                .map(answer -> new Reply(answer, hubUrl(channel, read.of(environment)))));
            }
        });
    }

    /** The server that was reached knows best; where none runs, the settings of this command are all there is. */
    private static String hubUrl(Channel channel, InstanceSettings settings) {
        return channel.hubUrl().getOrElse(settings::hubUrl);
    }

    private int tell(Terminal terminal, Reply reply) {
        Answer answer = reply.answer();
        if (answer.status() >= 300) {
            return terminal.refused(environment, answer);
        }
        if (json) {
            return answer.body().isEmpty() ? ExitCode.OK : terminal.say(answer.body());
        }
        terminal.say(words(JsonTree.read(answer.body()).getOrElse(JsonTree::empty), reply.hubUrl()));
        return answer.status() == ACCEPTED ? terminal.say(NOT_CONFIRMED) : ExitCode.OK;
    }

    /** What came back, and from where. */
    private record Reply(Answer answer, String hubUrl) {}
}
