package org.merchantaccess.bootstrap.settings.source;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The settings in a file, each with its line, and the faults of the file. */
public final class SettingsFile {

    private final Map<String, GivenSetting> settings;
    private final List<FileFault> faults;

    SettingsFile(Map<String, GivenSetting> settings, List<FileFault> faults) {
        this.settings = Map.copyOf(settings);
        this.faults = List.copyOf(faults);
    }

    /** Reads a properties file in UTF-8; faults are recorded, not thrown. */
    public static SettingsFile read(Path file) {
        return SettingsFileReader.read(file);
    }

    /** Returns settings without a file. */
    public static SettingsFile of(Map<String, String> values) {
        Map<String, GivenSetting> settings = new TreeMap<>();
        values.forEach((name, value) -> settings.put(name, new GivenSetting(value, "")));
        return new SettingsFile(settings, List.of());
    }

    /** Returns a copy without the named settings. */
    public SettingsFile without(Collection<String> names) {
        Map<String, GivenSetting> left = new TreeMap<>(settings);
        left.keySet().removeAll(names);
        return new SettingsFile(left, faults);
    }

    public Set<String> names() {
        return settings.keySet();
    }

    public Option<GivenSetting> get(String name) {
        return Option.of(settings.get(name));
    }

    public List<FileFault> faults() {
        return faults;
    }
}
