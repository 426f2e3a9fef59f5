package org.merchantaccess.bootstrap.settings;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.merchantaccess.bootstrap.log.LogFormat;
import org.merchantaccess.bootstrap.settings.source.GivenSetting;
import org.merchantaccess.bootstrap.settings.source.ServiceLink;
import org.merchantaccess.bootstrap.settings.source.SettingsFile;
import org.merchantaccess.command.installation.SettingFault;
import org.merchantaccess.command.installation.SettingsArguments;
import org.merchantaccess.command.process.ProcessVariables;
import org.merchantaccess.domain.kernel.Environment;
import org.slf4j.event.Level;

/**
 * The sources of settings: a file, overridden by environment variables, overridden by the command line.
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

    /** Creates sources whose file settings have no line numbers. */
    public SettingSources(Map<String, String> file, Map<String, String> environment, Map<String, String> flags) {
        this(SettingsFile.of(file), environment, flags);
    }

    /** Returns the arguments, the file that they name, and the environment variables of this process. */
    public static SettingSources of(SettingsArguments arguments) {
        return new SettingSources(
                arguments.file().map(SettingsFile::read).getOrElse(() -> SettingsFile.of(Map.of())),
                ProcessVariables.ofThisProcess(),
                arguments.values());
    }

    /** Returns sources without any setting. */
    public static SettingSources none() {
        return new SettingSources(Map.of(), Map.of(), Map.of());
    }

    /** Returns the settings that differ from their defaults, as {@code name=value}. No value is a secret. */
    public Stream<String> changed() {
        return Stream.of(Setting.values())
                .filter(setting -> !textOf(setting).equals(setting.whenUnset()))
                .map(setting -> setting.key() + "=" + textOf(setting));
    }

    /** Returns the log format before all settings are checked, for reports of their faults. */
    public LogFormat logFormat() {
        return textOf(Setting.LOG_FORMAT).equals(LogFormat.JSON.word()) ? LogFormat.JSON : LogFormat.TEXT;
    }

    /** Returns the log level before all settings are checked; none if it is not set or invalid. */
    public Option<Level> logLevel() {
        return givenFor(Setting.LOG_LEVEL)
                .map(GivenSetting::value)
                .flatMap(word -> Option.ofOptional(Stream.of(Level.values())
                        .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(word))
                        .findFirst()));
    }

    /** Returns the variables with the prefix of the settings that Kubernetes set for a service of that name. They are ignored. */
    public List<String> serviceLinks() {
        return environment.entrySet().stream()
                .filter(variable -> Setting.isMisspelt(variable.getKey()))
                .filter(variable -> ServiceLink.is(variable.getKey(), variable.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Returns a copy without the settings of environments that are not served. */
    SettingSources onlyFor(Set<Environment> served) {
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

    /** Returns the unknown names, each with its source. */
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

    /** Returns the value with its source; none if it is not set. */
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
