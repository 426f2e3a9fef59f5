package org.merchantaccess.bootstrap.command;

import java.util.stream.Stream;
import org.merchantaccess.bootstrap.settings.Setting;

/** All settings, as {@code serve --help} shows them. */
final class SettingsHelp {

    private SettingsHelp() {}

    static String[] lines() {
        return Stream.of(Setting.values())
                .flatMap(setting -> Stream.of(
                        "  " + setting.key() + "=" + setting.whenUnset(),
                        "      " + setting.meaning(),
                        "      in the environment: " + setting.variable()))
                .toArray(String[]::new);
    }
}
