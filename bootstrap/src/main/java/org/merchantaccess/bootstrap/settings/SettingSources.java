package org.merchantaccess.bootstrap.settings;

import io.vavr.control.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.merchantaccess.domain.kernel.Environment;

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

    SettingSources withoutThoseOfOthersThan(Set<Environment> served) {
        List<Setting> others = Stream.of(Setting.values())
                .filter(setting -> setting.environment().exists(environment -> !served.contains(environment)))
                .toList();
        return new SettingSources(
                without(file, others, Setting::key),
                without(environment, others, Setting::variable),
                without(flags, others, Setting::key));
    }

    private static Map<String, String> without(
            Map<String, String> given, List<Setting> others, Function<Setting, String> naming) {
        Map<String, String> left = new HashMap<>(given);
        others.forEach(setting -> left.remove(naming.apply(setting)));
        return left;
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
