package org.merchantaccess.bootstrap.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.bootstrap.command.kernel.SettingsOptions;
import org.merchantaccess.bootstrap.command.kernel.Terminal;
import org.merchantaccess.bootstrap.embedded.RevivedWords;
import org.merchantaccess.bootstrap.environment.EnvironmentOpener;
import org.merchantaccess.bootstrap.environment.Restored;
import org.merchantaccess.bootstrap.log.Log;
import org.merchantaccess.bootstrap.server.Instance;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.bootstrap.settings.SettingSources;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.bootstrap.settings.SettingsReader;
import org.merchantaccess.domain.kernel.Environment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = {
            "Runs the server on the data folder, which is made where there is none.",
            "",
            "A setting comes from the file, over it from the environment, over that from --set."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nSettings, with what holds where they are not set:%n")
final class ServeCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    private final EnvironmentOpener opener;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(names = "--environment", description = "Serve only one of the two: ${COMPLETION-CANDIDATES}.")
    private @Nullable Environment environment;

    @Option(
            names = "--accept-restore",
            description = "Go on from a backup that was put back, although what came after it is lost. Every token from"
                    + " before is dead, and what had ended since and is good again is listed.")
    private boolean acceptRestore;

    @Option(
            names = "--check",
            description =
                    "Start nothing: tell everything that is wrong with the settings, or what they are. Nothing is touched,"
                            + " so it may be done beside a running server.")
    private boolean isCheck;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    ServeCommand(EnvironmentOpener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec);
        SettingSources sources = settings.sources();
        return SettingsReader.read(sources, environments())
                .fold(
                        terminal::refused,
                        read -> isCheck ? check(terminal, read, sources) : serve(terminal, read, sources));
    }

    private int check(Terminal terminal, Settings read, SettingSources sources) {
        announceServiceLinks(sources);
        return MerchantAccessServer.check(read, environments())
                .fold(terminal::refused, good -> tell(terminal, sources));
    }

    private static int tell(Terminal terminal, SettingSources sources) {
        terminal.say("The settings are good.");
        sources.changed().forEach(terminal::say);
        return 0;
    }

    private int serve(Terminal terminal, Settings read, SettingSources sources) {
        Log.goBy(read.log());
        LOG.info(
                "{} on Java {}, set: {}",
                new Version().getVersion()[0],
                Runtime.version(),
                sources.changed().toList());
        announceServiceLinks(sources);
        return MerchantAccessServer.start(read, environments(), restored(), opener)
                .fold(terminal::refused, server -> run(server.heedingSignals(), read));
    }

    private static void announceServiceLinks(SettingSources sources) {
        List<String> links = sources.serviceLinks();
        if (!links.isEmpty()) {
            LOG.info("ignored, because Kubernetes sets them for a service of this name: {}", String.join(", ", links));
        }
    }

    private Restored restored() {
        return acceptRestore ? Restored.ACCEPTED : Restored.REFUSED;
    }

    private int run(MerchantAccessServer server, Settings read) {
        for (Environment served : environments()) {
            Instance instance = server.instance(served);
            if (!instance.revived().isEmpty()) {
                announce(read, new RevivedWords(served, instance.revived()).lines());
            }
            announce(
                    read,
                    served.word() + ": API " + instance.apiUrl() + ", management " + instance.hub()
                            + " with the key in " + read.of(served).managementKeyFile() + listener(instance));
            announceHub(served, instance, read);
        }
        announce(read, "health: " + server.operations() + "/ready");
        return server.runUntilStopped();
    }

    /** Where the API listens, if that is not where others reach it. */
    private static String listener(Instance instance) {
        return instance.api().equals(instance.apiUrl()) ? "" : ", the API listens at " + instance.api();
    }

    /** On standard output, whatever the level of the log; for collectors, as the log has it. */
    private void announce(Settings read, String words) {
        new Terminal(spec).say(read.log().format().announced(ServeCommand.class.getSimpleName(), words));
    }

    /** Without an operator the Hub opens to no one, so how the first one is invited stands where people look first. */
    private static void announceHub(Environment served, Instance instance, Settings read) {
        if (instance.hasOperators()) {
            LOG.info("{}: people reach the Hub at {}", served.word(), instance.hubUrl());
        } else {
            LOG.info(
                    "{}: people reach the Hub at {}; there is no operator yet, invite the first one with: {}",
                    served.word(),
                    instance.hubUrl(),
                    new FirstInvitation(served, read.dataFolder()).command());
        }
    }

    private Set<Environment> environments() {
        return environment == null ? EnumSet.allOf(Environment.class) : EnumSet.of(environment);
    }
}
