package org.merchantaccess.bootstrap.settings;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.merchantaccess.bootstrap.log.LogFormat;
import org.merchantaccess.bootstrap.settings.source.GivenSetting;
import org.merchantaccess.bootstrap.settings.source.ServiceLink;
import org.merchantaccess.bootstrap.settings.source.SettingsFile;
import org.merchantaccess.domain.kernel.Environment;

/**
 * Where settings come from: a file, over it the environment, over that the command line.
 *
 * @param file by {@link Setting#key()}
 * @param environment by {@link Setting#variable()}, among others; a variable that is empty counts as not set
 * @param flags by {@link Setting#key()}
 */
public record SettingSources(SettingsFile file, Map<String, String> environment, Map<String, String> flags) {
    public SettingSources {
        requireNonNull(file, "file");
        requireNonNull(environment, "environment");
        requireNonNull(flags, "flags");
    }

    /** Settings of which those of the file stand in no lines. */
    public SettingSources(Map<String, String> file, Map<String, String> environment, Map<String, String> flags) {
        this(SettingsFile.of(file), environment, flags);
    }

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

    /** Returns the format of the log, as far as it can be known before all settings are read: for reports of their faults. */
    public LogFormat logFormat() {
        return textOf(Setting.LOG_FORMAT).equals(LogFormat.JSON.word()) ? LogFormat.JSON : LogFormat.TEXT;
    }

    /** Returns the variables that begin as ours do and were set by Kubernetes for a service of that name. They mean nothing here. */
    public List<String> serviceLinks() {
        return environment.entrySet().stream()
                .filter(variable -> Setting.isMisspelt(variable.getKey()))
                .filter(variable -> ServiceLink.is(variable.getKey(), variable.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The same, without those of other environments than these. */
    SettingSources withoutThoseOfOthersThan(Set<Environment> served) {
        List<Setting> others = Stream.of(Setting.values())
                .filter(setting -> setting.environment().exists(environment -> !served.contains(environment)))
                .toList();
        return new SettingSources(
                file.without(others.stream().map(Setting::key).toList()),
                without(environment, others.stream().map(Setting::variable).toList()),
                without(flags, others.stream().map(Setting::key).toList()));
    }

    private static Map<String, String> without(Map<String, String> given, List<String> others) {
        Map<String, String> left = new HashMap<>(given);
        others.forEach(left::remove);
        return left;
    }

    /** Returns the names that are none of ours, each with where it stands. */
    Stream<SettingFault> unknown(String remedy) {
        Stream<SettingFault> inFile = file.names().stream()
                .filter(name -> Setting.byKey(name).isEmpty())
                .map(name -> new SettingFault(
                        name, remedy, file.get(name).map(GivenSetting::source).getOrElse("")));
        Stream<SettingFault> onCommandLine = flags.keySet().stream()
                .filter(name -> Setting.byKey(name).isEmpty())
                .map(name -> new SettingFault(name, remedy, flag(name)));
        Stream<SettingFault> inEnvironment = environment.entrySet().stream()
                .filter(variable -> Setting.isMisspelt(variable.getKey())
                        && !variable.getValue().isBlank())
                .filter(variable -> !ServiceLink.is(variable.getKey(), variable.getValue()))
                .map(variable -> new SettingFault(variable.getKey(), remedy, "variable " + variable.getKey()));
        return Stream.of(inFile, onCommandLine, inEnvironment).flatMap(faults -> faults);
    }

    String textOf(Setting setting) {
        return givenFor(setting).map(GivenSetting::value).getOrElse(setting.whenUnset());
    }

    /** None where it is not set. */
    Option<GivenSetting> givenFor(Setting setting) {
        return Option.of(flags.get(setting.key()))
                .map(value -> new GivenSetting(value.strip(), flag(setting.key())))
                .orElse(Option.of(environment.get(setting.variable()))
                        .filter(value -> !value.isBlank())
                        .map(value -> new GivenSetting(value.strip(), "variable " + setting.variable())))
                .orElse(file.get(setting.key())
                        .map(given -> new GivenSetting(given.value().strip(), given.source())));
    }

    private static String flag(String name) {
        return "--set " + name;
    }
}
