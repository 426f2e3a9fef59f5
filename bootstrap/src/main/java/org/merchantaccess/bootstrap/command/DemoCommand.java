package org.merchantaccess.bootstrap.command;

import java.util.concurrent.Callable;
import org.merchantaccess.bootstrap.command.kernel.Terminal;
import org.merchantaccess.bootstrap.demo.Demo;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.bootstrap.settings.SettingSources;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.bootstrap.settings.SettingsReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description =
                "Runs both environments in a folder that is deleted in the end, with a merchant in each, and shows what to try.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--random-ports", description = "Take any free ports.")
    private boolean randomPorts;

    @Option(names = "--json", description = "Print one line of JSON for a program instead of words for a person.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public Integer call() {
        return SettingsReader.read(SettingSources.none())
                .map(Settings::withInternalAddresses)
                .map(Settings::withoutStopDelay)
                .map(settings -> randomPorts ? settings.onAnyPorts() : settings)
                .fold(
                        faults -> new Terminal(spec).refused(faults),
                        settings -> MerchantAccessServer.startDemo(settings)
                                .fold(failure -> new Terminal(spec).refused(failure), this::show));
    }

    private int show(MerchantAccessServer server) {
        Demo demo = Demo.on(server.heedingSignals());
        new Terminal(spec).say(json ? demo.json() : demo.guide());
        return server.runUntilStopped();
    }
}
