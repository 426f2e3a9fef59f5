package org.merchantaccess.bootstrap.command.kernel;

import io.vavr.control.Either;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.bootstrap.settings.SettingFault;
import org.merchantaccess.bootstrap.settings.SettingSources;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.bootstrap.settings.SettingsReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where settings come from: a file, over it the environment, over that {@code --set}. */
public final class SettingsOptions {

    @Option(names = "--settings", paramLabel = "FILE", description = "A properties file of settings.")
    private @Nullable Path file;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "One setting; may be given again and again.")
    private Map<String, String> flags = Map.of();

    /**
     * The settings, or every fault there is in them.
     *
     * @throws ParameterException where the file cannot be read
     */
    public Either<List<SettingFault>, Settings> read(CommandSpec spec) {
        return SettingsReader.read(sources(spec));
    }

    /**
     * Everything that is set, as it was written.
     *
     * @throws ParameterException where the file cannot be read
     */
    public SettingSources sources(CommandSpec spec) {
        return new SettingSources(fromFile(spec), System.getenv(), flags);
    }

    private Map<String, String> fromFile(CommandSpec spec) {
        if (file == null) {
            return Map.of();
        }
        Properties properties = new EachOnce();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new ParameterException(spec.commandLine(), "Cannot read settings from " + file + ": " + unreadable);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    /** Of two values for one name, which holds would be chance. */
    private static final class EachOnce extends Properties {

        private static final long serialVersionUID = 1;

        @Override
        public synchronized @Nullable Object put(Object name, Object value) {
            if (containsKey(name)) {
                throw new IllegalArgumentException(name + " is set twice");
            }
            return super.put(name, value);
        }
    }
}
