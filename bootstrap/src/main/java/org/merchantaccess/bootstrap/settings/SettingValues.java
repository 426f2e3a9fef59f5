package org.merchantaccess.bootstrap.settings;

import io.vavr.control.Option;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.merchantaccess.bootstrap.settings.source.GivenSetting;
import org.merchantaccess.bootstrap.settings.source.SettingText;
import org.merchantaccess.command.installation.SettingFault;
import org.merchantaccess.command.process.FileNames;
import org.merchantaccess.domain.allowlist.AddressRange;

/** Reads single values. A value that cannot be read is recorded as a fault and replaced by its default. */
final class SettingValues {

    private final SettingSources sources;
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);
    private final List<SettingFault> faults = new ArrayList<>();

    SettingValues(SettingSources sources) {
        this.sources = sources;
        sources.file()
                .faults()
                .forEach(fault -> faults.add(new SettingFault(fault.place(), fault.reason(), fault.source())));
        for (Setting setting : Setting.values()) {
            sources.givenFor(setting)
                    .map(GivenSetting::value)
                    .forEach(value -> SettingText.fault(value)
                            .peek(remedy -> fault(setting, remedy))
                            .onEmpty(() -> values.put(setting, value)));
        }
    }

    List<SettingFault> faults() {
        return List.copyOf(faults);
    }

    void fault(Setting setting, String remedy) {
        String source = sources.givenFor(setting).map(GivenSetting::source).getOrElse("");
        faults.add(new SettingFault(setting.key(), remedy, source));
    }

    void refuseUnknownNames() {
        sources.unknown("there is no such setting; see serve --help for all of them")
                .sorted(Comparator.comparing(SettingFault::key))
                .forEach(faults::add);
    }

    String text(Setting setting) {
        return set(setting).getOrElse(setting.whenUnset());
    }

    /** Returns the value; none if it is not set or malformed. */
    Option<String> set(Setting setting) {
        return Option.of(values.get(setting));
    }

    /** Returns the value; none if it is empty or not set. */
    Option<String> given(Setting setting) {
        return set(setting).filter(text -> !text.isEmpty());
    }

    String word(Setting setting, String... allowed) {
        String word = text(setting);
        if (Stream.of(allowed).noneMatch(word::equals)) {
            fault(setting, "write " + String.join(" or ", allowed));
            return setting.whenUnset();
        }
        return word;
    }

    int number(Setting setting, String unit, int min, int max) {
        String text = text(setting);
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        if (number < min || number > max) {
            fault(setting, "write a number of " + unit + " from " + min + " to " + max);
            return Integer.parseInt(setting.whenUnset());
        }
        return number;
    }

    Duration seconds(Setting setting, int min, int max) {
        return Duration.ofSeconds(number(setting, "seconds", min, max));
    }

    Path path(Setting setting) {
        return path(setting, text(setting));
    }

    Path path(Setting setting, String text) {
        Option<String> fault = FileNames.fault(text);
        if (fault.isDefined()) {
            fault.forEach(remedy -> fault(setting, remedy));
            return Path.of(setting.whenUnset());
        }
        try {
            if (!text.isEmpty()) {
                return Path.of(text);
            }
        } catch (InvalidPathException noPath) {
            // A fault, like an empty path.
        }
        refusePath(setting);
        return Path.of(setting.whenUnset());
    }

    private void refusePath(Setting setting) {
        fault(
                setting,
                "write a path, such as "
                        + Option.of(setting.whenUnset())
                                .filter(path -> !path.isEmpty())
                                .getOrElse("/etc/merchant-access/file"));
    }

    List<String> items(Setting setting) {
        return Stream.of(text(setting).split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    List<AddressRange> ranges(Setting setting) {
        return items(setting).stream()
                .map(text -> AddressRange.parse(text)
                        .peekLeft(failure ->
                                fault(setting, "write addresses or CIDR ranges such as 10.1.2.0/24, not " + text))
                        .toOption())
                .flatMap(Option::toJavaStream)
                .toList();
    }
}
