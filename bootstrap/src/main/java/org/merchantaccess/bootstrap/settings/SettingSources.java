package org.merchantaccess.bootstrap.settings;

import io.vavr.control.Option;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where settings come from: a file, over it the environment, over that the command line.
 *
 * @param file by {@link Setting#key()}
 * @param environment by {@link Setting#variable()}, among others
 * @param flags by {@link Setting#key()}
 */
public record SettingSources(Map<String, String> file, Map<String, String> environment, Map<String, String> flags) {

    /** Nothing set at all. */
    public static SettingSources none() {
        return new SettingSources(Map.of(), Map.of(), Map.of());
    }

    Stream<String> unknownVariables() {
        return environment.keySet().stream().filter(Setting::isMisspelt);
    }

    /** What is set otherwise than it would be by itself, by key. */
    public SortedMap<String, String> given() {
        SortedMap<String, String> given = new TreeMap<>();
        for (Setting setting : Setting.values()) {
            givenFor(setting)
                    .filter(text -> !text.equals(setting.whenUnset()))
                    .forEach(text -> given.put(setting.key(), text));
        }
        return given;
    }

    String textOf(Setting setting) {
        return givenFor(setting).getOrElse(setting.whenUnset());
    }

    /** None where it is not set. */
    Option<String> givenFor(Setting setting) {
        return Option.of(flags.get(setting.key()))
                .orElse(Option.of(environment.get(setting.variable())))
                .orElse(Option.of(file.get(setting.key())))
                .map(String::strip);
    }
}
