package org.merchantaccess.bootstrap.command.kernel;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.bootstrap.process.FileNames;
import org.merchantaccess.bootstrap.process.ProcessVariables;
import org.merchantaccess.bootstrap.settings.SettingFault;
import org.merchantaccess.bootstrap.settings.SettingSources;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.bootstrap.settings.SettingsReader;
import org.merchantaccess.bootstrap.settings.source.SettingsFile;
import picocli.CommandLine;

/** Where settings come from: a file, over it the environment, over that {@code --set}. */
public final class SettingsOptions {

    @CommandLine.Option(names = "--settings", paramLabel = "FILE", description = "A properties file of settings.")
    private @Nullable Path file;

    @CommandLine.Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "One setting; may be given again and again.")
    private Map<String, String> flags = Map.of();

    /** Returns what is set by arguments that have not been parsed yet. What is typed wrongly is left out: it is refused later. */
    public static SettingSources in(String[] arguments) {
        SettingsOptions options = new SettingsOptions();
        Map<String, String> flags = new HashMap<>();
        for (int at = 0; at < arguments.length; at++) {
            valueOf("--set", arguments, at)
                    .map(setting -> setting.split("=", 2))
                    .filter(setting -> setting.length == 2)
                    .forEach(setting -> flags.put(setting[0], setting[1]));
            valueOf("--settings", arguments, at)
                    .filter(name -> FileNames.fault(name).isEmpty() && name.indexOf('\0') < 0)
                    .map(name -> Path.of(name))
                    .filter(Files::isRegularFile) // a pipe can be read only once
                    .forEach(named -> options.file = named);
        }
        options.flags = flags;
        return options.sources();
    }

    private static Option<String> valueOf(String option, String[] arguments, int at) {
        if (arguments[at].startsWith(option + "=")) {
            return Option.some(arguments[at].substring(option.length() + 1));
        }
        return Option.when(arguments[at].equals(option) && at + 1 < arguments.length, () -> arguments[at + 1]);
    }

    /** The settings, or every fault there is in them. */
    public Either<List<SettingFault>, Settings> read() {
        return SettingsReader.read(sources());
    }

    /** Everything that is set, as it was written. */
    public SettingSources sources() {
        Map<String, String> environment = ProcessVariables.ofThisProcess();
        return file == null
                ? new SettingSources(Map.of(), environment, flags)
                : new SettingSources(SettingsFile.read(file), environment, flags);
    }
}
