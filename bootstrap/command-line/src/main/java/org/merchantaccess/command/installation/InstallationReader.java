package org.merchantaccess.command.installation;

import io.vavr.control.Either;
import java.util.List;
import java.util.Set;
import org.merchantaccess.domain.kernel.Environment;

/** Reads the settings of an installation: from a file, overridden by environment variables, overridden by arguments. */
public interface InstallationReader {

    /** Returns the installation, or every fault of its settings. Settings of environments that are not served are ignored. */
    Either<List<SettingFault>, Installation> read(SettingsArguments arguments, Set<Environment> served);

    /** Returns all settings that can be given, in the order of the help. */
    List<SettingDescription> describedSettings();
}
