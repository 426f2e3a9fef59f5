package org.merchantaccess.bootstrap.settings;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.nio.file.Path;
import org.merchantaccess.bootstrap.log.LogSettings;
import org.merchantaccess.domain.kernel.Environment;

/**
 * How the server runs: both environments, and the health of the whole process.
 *
 * @param dataFolder of both environments; a relative path starts where the process was started
 * @param keyFolder apart from the data, so that a copy of the one is of no use without the other
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

    /** The same, on whatever ports are free. */
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

    /** The same, with its folders in that one. */
    public Settings in(Path folder) {
        return new Settings(test, production, operations, serving, folder.resolve("data"), folder.resolve("keys"), log);
    }

    /** The same, where callers within one's own network are welcome. */
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

    /** The same, for a server nobody has to be led away from. */
    public Settings withoutStopDelay() {
        return new Settings(test, production, operations, serving.withoutStopDelay(), dataFolder, keyFolder, log);
    }
}
