package org.merchantaccess.bootstrap.command;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import org.merchantaccess.bootstrap.settings.SettingSources;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.command.installation.InstallationSettings;
import org.merchantaccess.domain.kernel.Environment;

/** Settings together with their sources, as commands print them. */
public record ReadSettings(Settings settings, SettingSources sources) implements InstallationSettings {
    public ReadSettings {
        requireNonNull(settings, "settings");
        requireNonNull(sources, "sources");
    }

    @Override
    public Path dataFolder() {
        return settings.dataFolder();
    }

    @Override
    public Path keyFolder() {
        return settings.keyFolder();
    }

    @Override
    public Path managementKeyFile(Environment environment) {
        return settings.of(environment).managementKeyFile();
    }

    @Override
    public String hubUrl(Environment environment) {
        return settings.of(environment).hubUrl();
    }

    @Override
    public boolean isHubOnLoopback(Environment environment) {
        return settings.of(environment).hub().address().isLoopback();
    }

    @Override
    public boolean allowsInternalAddresses(Environment environment) {
        return settings.of(environment).access().internalAddresses();
    }

    @Override
    public List<String> changed() {
        return sources.changed().toList();
    }

    @Override
    public List<String> serviceLinks() {
        return sources.serviceLinks();
    }
}
