package org.merchantaccess.bootstrap.settings;

import io.vavr.control.Option;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.domain.allowlist.AddressRange;

/** What was set, value by value. What cannot be read is noted as a fault, and what holds by itself stands in for it. */
final class SettingValues {

    private final SettingSources sources;
    private final List<SettingFault> faults = new ArrayList<>();

    SettingValues(SettingSources sources) {
        this.sources = sources;
    }

    List<SettingFault> faults() {
        return List.copyOf(faults);
    }

    void fault(Setting setting, String mend) {
        fault(setting.key(), mend);
    }

    void refuseUnknownNames() {
        Stream.of(sources.file().keySet().stream(), sources.flags().keySet().stream(), sources.unknownVariables())
                .flatMap(names -> names)
                .filter(name -> Setting.byKey(name).isEmpty())
                .sorted()
                .forEach(name -> fault(name, "there is no such setting; see serve --help for all of them"));
    }

    private void fault(String key, String mend) {
        faults.add(new SettingFault(key, mend));
    }

    String text(Setting setting) {
        return sources.textOf(setting);
    }

    /** None where it is not set. */
    Option<String> set(Setting setting) {
        return sources.givenFor(setting);
    }

    /** None where it is empty, or not set. */
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

    int number(Setting setting, String what, int least, int most) {
        String text = text(setting);
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            fault(setting, "write a number of " + what + " from " + least + " to " + most);
            return Integer.parseInt(setting.whenUnset());
        }
        return number;
    }

    Duration seconds(Setting setting, int least, int most) {
        return Duration.ofSeconds(number(setting, "seconds", least, most));
    }

    Path path(Setting setting) {
        return path(setting, text(setting));
    }

    Path path(Setting setting, String text) {
        try {
            if (!text.isEmpty()) {
                return Path.of(text);
            }
        } catch (InvalidPathException noPath) {
            // Told below, like no path at all.
        }
        fault(
                setting,
                "write a path, such as "
                        + Option.of(setting.whenUnset())
                                .filter(path -> !path.isEmpty())
                                .getOrElse("/etc/merchant-access/file"));
        return Path.of(setting.whenUnset());
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
