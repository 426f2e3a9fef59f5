package org.merchantaccess.bootstrap.settings;

import io.vavr.control.Option;
import java.util.Map;
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

    /** What is set otherwise than it would be by itself, as {@code name=value}. No value is a secret. */
    public Stream<String> changed() {
        return Stream.of(Setting.values())
                .filter(setting -> !textOf(setting).equals(setting.whenUnset()))
                .map(setting -> setting.key() + "=" + textOf(setting));
    }

    Stream<String> unknownVariables() {
        return environment.keySet().stream().filter(Setting::isMisspelt);
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
