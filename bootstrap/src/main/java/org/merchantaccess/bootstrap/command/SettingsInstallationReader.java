package org.merchantaccess.bootstrap.command;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.merchantaccess.bootstrap.control.DataFolderChannels;
import org.merchantaccess.bootstrap.environment.EnvironmentOpener;
import org.merchantaccess.bootstrap.settings.Setting;
import org.merchantaccess.bootstrap.settings.SettingSources;
import org.merchantaccess.bootstrap.settings.SettingsReader;
import org.merchantaccess.command.installation.Installation;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.installation.SettingDescription;
import org.merchantaccess.command.installation.SettingFault;
import org.merchantaccess.command.installation.SettingsArguments;
import org.merchantaccess.domain.kernel.Environment;

/** Reads installations from the settings of this process. */
final class SettingsInstallationReader implements InstallationReader {

    private final EnvironmentOpener opener;
    private final Duration timeout;

    SettingsInstallationReader(EnvironmentOpener opener, Duration timeout) {
        this.opener = opener;
        this.timeout = timeout;
    }

    @Override
    public Either<List<SettingFault>, Installation> read(SettingsArguments arguments, Set<Environment> served) {
        SettingSources sources = SettingSources.of(arguments);
        return SettingsReader.read(sources, served)
                .map(settings -> new Installation(
                        new ReadSettings(settings, sources),
                        new DataFolderChannels(settings, opener, timeout),
                        new SettingsServerStarter(settings, opener),
                        new SettingsServerLog(settings.log()),
                        new SettingsStorePreparation(settings)));
    }

    @Override
    public List<SettingDescription> describedSettings() {
        return Stream.of(Setting.values())
                .map(setting -> new SettingDescription(
                        setting.key(), setting.whenUnset(), setting.meaning(), setting.variable()))
                .toList();
    }
}
