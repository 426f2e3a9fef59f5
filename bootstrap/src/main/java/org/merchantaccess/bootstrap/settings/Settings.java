package org.merchantaccess.bootstrap.settings;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.nio.file.Path;
import org.merchantaccess.bootstrap.log.LogSettings;
import org.merchantaccess.domain.kernel.Environment;

/**
 * All settings of the server process.
 *
 * @param dataFolder the data of both environments; a relative path starts at the working directory
 * @param keyFolder the keys, separate from the data, so that a copy of the data alone is useless
 */
public record Settings(
        InstanceSettings test,
        InstanceSettings production,
        ListenerSettings operations,
        ServingSettings serving,
        Path dataFolder,
        Path keyFolder,
        LogSettings log) {
    public Settings {
        requireNonNull(test, "test");
        requireNonNull(production, "production");
        requireNonNull(operations, "operations");
        requireNonNull(serving, "serving");
        requireNonNull(dataFolder, "dataFolder");
        requireNonNull(keyFolder, "keyFolder");
        requireNonNull(log, "log");
    }

    public InstanceSettings of(Environment environment) {
        return switch (environment) {
            case TEST -> test;
            case PRODUCTION -> production;
        };
    }

    /** Returns a copy whose listeners use any free ports. */
    public Settings onAnyPorts() {
        return new Settings(
                test.onAnyPorts(),
                production.onAnyPorts(),
                operations.onAnyPort(),
                serving,
                dataFolder,
                keyFolder,
                log);
    }

    /** Returns a copy with data and keys inside the given folder. */
    public Settings in(Path folder) {
        return new Settings(test, production, operations, serving, folder.resolve("data"), folder.resolve("keys"), log);
    }

    /** Returns a copy that permits internal addresses on allowlists. */
    public Settings withInternalAddresses() {
        return new Settings(
                test.withInternalAddresses(),
                production.withInternalAddresses(),
                operations,
                serving,
                dataFolder,
                keyFolder,
                log);
    }

    /** Returns a copy without a stop delay. */
    public Settings withoutStopDelay() {
        return new Settings(test, production, operations, serving.withoutStopDelay(), dataFolder, keyFolder, log);
    }
}
