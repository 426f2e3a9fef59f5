package org.merchantaccess.command.installation;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.merchantaccess.command.process.FileNames;

/**
 * The settings given as arguments of a command.
 *
 * @param file after {@code --settings}
 * @param values after {@code --set}, by their keys
 */
public record SettingsArguments(Option<Path> file, Map<String, String> values) {
    public SettingsArguments {
        requireNonNull(file, "file");
        requireNonNull(values, "values");
        values = Map.copyOf(values);
    }

    /** Returns the settings in arguments that are not parsed yet. Malformed ones are left out: parsing refuses them later. */
    public static SettingsArguments in(String[] arguments) {
        Option<Path> file = Option.none();
        Map<String, String> values = new HashMap<>();
        for (int at = 0; at < arguments.length; at++) {
            valueOf("--set", arguments, at)
                    .map(setting -> setting.split("=", 2))
                    .filter(setting -> setting.length == 2)
                    .forEach(setting -> values.put(setting[0], setting[1]));
            file = valueOf("--settings", arguments, at)
                    .filter(name -> FileNames.fault(name).isEmpty() && name.indexOf('\0') < 0)
                    .map(name -> Path.of(name))
                    .filter(Files::isRegularFile) // a pipe can be read only once
                    .orElse(file);
        }
        return new SettingsArguments(file, values);
    }

    private static Option<String> valueOf(String option, String[] arguments, int at) {
        if (arguments[at].startsWith(option + "=")) {
            return Option.some(arguments[at].substring(option.length() + 1));
        }
        return Option.when(arguments[at].equals(option) && at + 1 < arguments.length, () -> arguments[at + 1]);
    }
}
