package org.merchantaccess.command;

import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.command.installation.SettingDescription;

/** The text on all settings in {@code serve --help}. */
final class SettingsHelp {

    private SettingsHelp() {}

    static String[] lines(List<SettingDescription> settings) {
        return settings.stream()
                .flatMap(setting -> Stream.of(
                        "  " + setting.key() + "=" + setting.whenUnset(),
                        "      " + setting.meaning(),
                        "      in the environment: " + setting.variable()))
                .toArray(String[]::new);
    }
}
