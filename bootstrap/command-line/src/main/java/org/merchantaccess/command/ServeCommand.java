package org.merchantaccess.command;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.command.api.SettingsOptions;
import org.merchantaccess.command.installation.Installation;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.installation.InstallationSettings;
import org.merchantaccess.command.server.ServedEnvironment;
import org.merchantaccess.command.server.StartedServer;
import org.merchantaccess.command.terminal.Terminal;
import org.merchantaccess.domain.kernel.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = {
            "Runs the server on the data folder, which is created if missing.",
            "",
            "Settings come from the file, overridden by environment variables, overridden by --set."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nSettings and their defaults:%n")
final class ServeCommand implements Callable<Integer> {

    private static final Logger LOG = System.getLogger(ServeCommand.class.getName());

    private final Program program;
    private final InstallationReader installations;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(names = "--environment", description = "Serve only one of the two: ${COMPLETION-CANDIDATES}.")
    private @Nullable Environment environment;

    @Option(
            names = "--accept-restore",
            description =
                    "Accept a restored backup, although later changes are lost. Earlier tokens become invalid, and"
                            + " revoked rights that are valid again are listed.")
    private boolean acceptRestore;

    @Option(
            names = "--check",
            description = "Do not start: report all faults of the settings, or print the settings. Changes nothing,"
                    + " so it can be run beside a running server.")
    private boolean isCheck;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    ServeCommand(Program program, InstallationReader installations) {
        this.program = program;
        this.installations = installations;
    }

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec);
        return settings.read(installations, environments())
                .fold(terminal::refused, read -> isCheck ? check(terminal, read) : serve(terminal, read));
    }

    private int check(Terminal terminal, Installation installation) {
        logServiceLinks(installation.settings());
        return installation.server().check(environments()).fold(() -> print(terminal, installation), terminal::refused);
    }

    private static int print(Terminal terminal, Installation installation) {
        terminal.print("The settings are good.");
        installation.settings().changed().forEach(terminal::print);
        return 0;
    }

    private int serve(Terminal terminal, Installation installation) {
        installation.log().configure();
        LOG.log(
                Level.INFO,
                () -> program.version() + " on Java " + Runtime.version() + ", set: "
                        + installation.settings().changed());
        logServiceLinks(installation.settings());
        return installation
                .server()
                .start(environments(), acceptRestore)
                .fold(terminal::refused, server -> run(server, installation));
    }

    private static void logServiceLinks(InstallationSettings settings) {
        List<String> links = settings.serviceLinks();
        if (!links.isEmpty()) {
            LOG.log(
                    Level.INFO,
                    () -> "ignored, because Kubernetes sets them for a service of this name: "
                            + String.join(", ", links));
        }
    }

    private int run(StartedServer server, Installation installation) {
        InstallationSettings read = installation.settings();
        for (Environment each : environments()) {
            ServedEnvironment served = server.environment(each);
            if (!served.revived().isEmpty()) {
                announce(installation, served.revived());
            }
            announce(
                    installation,
                    each.word() + ": API " + served.apiUrl() + ", management " + served.hub() + " with the key in "
                            + read.managementKeyFile(each) + listener(served));
            new HubAnnouncement(program.command(), each, served, read)
                    .lines()
                    .forEach(line -> announce(installation, line));
        }
        announce(installation, "health: " + server.operations() + "/ready");
        return server.runUntilStopped();
    }

    /** Names the listener of the API if it differs from the public URL. */
    private static String listener(ServedEnvironment served) {
        return served.api().equals(served.apiUrl()) ? "" : ", the API listens at " + served.api();
    }

    /** Prints to standard output at any log level, in the format of the log. */
    private void announce(Installation installation, String text) {
        new Terminal(spec).print(installation.log().line(ServeCommand.class.getSimpleName(), text));
    }

    private Set<Environment> environments() {
        return environment == null ? EnumSet.allOf(Environment.class) : EnumSet.of(environment);
    }
}
