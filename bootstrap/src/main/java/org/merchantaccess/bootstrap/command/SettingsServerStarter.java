package org.merchantaccess.bootstrap.command;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Set;
import org.merchantaccess.bootstrap.environment.EnvironmentOpener;
import org.merchantaccess.bootstrap.environment.Restored;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.bootstrap.server.StartFailure;
import org.merchantaccess.bootstrap.server.StartRemedies;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.command.server.ServerStarter;
import org.merchantaccess.command.server.StartRefusal;
import org.merchantaccess.command.server.StartedServer;
import org.merchantaccess.domain.kernel.Environment;

/** Starts the server from its settings. */
final class SettingsServerStarter implements ServerStarter {

    private final Settings settings;
    private final EnvironmentOpener opener;

    SettingsServerStarter(Settings settings, EnvironmentOpener opener) {
        this.settings = settings;
        this.opener = opener;
    }

    @Override
    public Option<StartRefusal> check(Set<Environment> environments) {
        return MerchantAccessServer.check(settings, environments)
                .fold(failure -> Option.some(refusal(failure)), good -> Option.none());
    }

    @Override
    public Either<StartRefusal, StartedServer> start(Set<Environment> environments, boolean acceptRestore) {
        Restored restored = acceptRestore ? Restored.ACCEPTED : Restored.REFUSED;
        return MerchantAccessServer.start(settings, environments, restored, opener)
                .mapLeft(SettingsServerStarter::refusal)
                .map(server -> new ServingProcess(server.stoppingOnSignals()));
    }

    static StartRefusal refusal(StartFailure failure) {
        return new StartRefusal(failure.match(new StartRemedies()));
    }
}
