package org.merchantaccess.bootstrap.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.bootstrap.server.Instance;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.bootstrap.settings.SettingSources;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.bootstrap.settings.SettingsReader;
import org.merchantaccess.domain.kernel.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = {
            "Runs the server. Until there is a store on disk, everything but the management keys is in memory.",
            "",
            "A setting comes from the file, over it from the environment, over that from --set."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nSettings, with what holds where they are not set:%n")
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--settings", paramLabel = "FILE", description = "A properties file of settings.")
    private @Nullable Path file;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "One setting; may be given again and again.")
    private Map<String, String> flags = Map.of();

    @Option(names = "--environment", description = "Serve only one of the two: ${COMPLETION-CANDIDATES}.")
    private @Nullable Environment environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public Integer call() {
        return SettingsReader.read(new SettingSources(fromFile(), System.getenv(), flags))
                .fold(
                        faults -> new Terminal(spec).refused(faults),
                        settings -> MerchantAccessServer.start(settings, environments())
                                .fold(failure -> new Terminal(spec).refused(failure), server -> run(server, settings)));
    }

    private int run(MerchantAccessServer server, Settings settings) {
        Terminal terminal = new Terminal(spec);
        for (Environment served : environments()) {
            Instance instance = server.instance(served);
            terminal.say(served.word() + ": API " + instance.api() + ", management " + instance.hub()
                    + " with the key in " + settings.of(served).managementKeyFile());
        }
        terminal.say("health: " + server.operations() + "/ready");
        return server.runUntilStopped();
    }

    private Set<Environment> environments() {
        return environment == null ? EnumSet.allOf(Environment.class) : EnumSet.of(environment);
    }

    private Map<String, String> fromFile() {
        if (file == null) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new ParameterException(spec.commandLine(), "Cannot read settings from " + file + ": " + unreadable);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
