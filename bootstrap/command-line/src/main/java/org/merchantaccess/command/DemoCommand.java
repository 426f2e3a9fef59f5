package org.merchantaccess.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.command.server.DemoStarter;
import org.merchantaccess.command.server.StartedDemo;
import org.merchantaccess.command.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "Runs both environments in a temporary folder, with a merchant in each, and shows what to try.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private final DemoStarter starter;

    @Option(names = "--random-ports", description = "Take any free ports.")
    private boolean randomPorts;

    @Option(names = "--json", description = "Print one line of JSON instead of text.")
    private boolean json;

    @Option(
            names = "--rehearsal",
            paramLabel = "SECONDS",
            description = "Send logins and calls to the demo for that long, and stop. The launcher records such a run.")
    private @Nullable Integer rehearsalSeconds;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    DemoCommand(DemoStarter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        return starter.start(randomPorts).fold(refusal -> new Terminal(spec).refused(refusal), this::run);
    }

    private int run(StartedDemo demo) {
        if (rehearsalSeconds != null) {
            return demo.rehearse(Duration.ofSeconds(rehearsalSeconds));
        }
        new Terminal(spec).print(json ? demo.json() : demo.guide());
        return demo.runUntilStopped();
    }
}
