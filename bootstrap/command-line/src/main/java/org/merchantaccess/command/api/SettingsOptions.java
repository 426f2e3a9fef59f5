package org.merchantaccess.command.api;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.command.installation.Installation;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.installation.SettingFault;
import org.merchantaccess.command.installation.SettingsArguments;
import org.merchantaccess.domain.kernel.Environment;
import picocli.CommandLine;

/** The options that give settings: a file, and single values that take precedence over it. */
public final class SettingsOptions {

    @CommandLine.Option(names = "--settings", paramLabel = "FILE", description = "A properties file of settings.")
    private @Nullable Path file;

    @CommandLine.Option(names = "--set", paramLabel = "NAME=VALUE", description = "One setting; may be repeated.")
    private Map<String, String> flags = Map.of();

    /** Returns the installation of both environments, or every fault of its settings. */
    public Either<List<SettingFault>, Installation> read(InstallationReader installations) {
        return read(installations, EnumSet.allOf(Environment.class));
    }

    /** Returns the installation, or every fault of its settings. Settings of environments that are not served are ignored. */
    public Either<List<SettingFault>, Installation> read(InstallationReader installations, Set<Environment> served) {
        return installations.read(new SettingsArguments(Option.of(file), flags), served);
    }
}
