package org.merchantaccess.command.installation;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.command.channel.ChannelFinder;
import org.merchantaccess.command.server.ServerLog;
import org.merchantaccess.command.server.ServerStarter;

/** A data folder with valid settings, and the ways to use it. Reading it opens and locks nothing. */
public record Installation(
        InstallationSettings settings,
        ChannelFinder channels,
        ServerStarter server,
        ServerLog log,
        StorePreparation preparation) {
    public Installation {
        requireNonNull(settings, "settings");
        requireNonNull(channels, "channels");
        requireNonNull(server, "server");
        requireNonNull(log, "log");
        requireNonNull(preparation, "preparation");
    }
}
