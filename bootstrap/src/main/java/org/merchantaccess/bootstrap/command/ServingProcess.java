package org.merchantaccess.bootstrap.command;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.net.URI;
import org.merchantaccess.bootstrap.embedded.RestoredRightsMessages;
import org.merchantaccess.bootstrap.server.Instance;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.command.server.ServedEnvironment;
import org.merchantaccess.command.server.StartedServer;
import org.merchantaccess.domain.kernel.Environment;

/** A server that stops on signals to this process. */
public record ServingProcess(MerchantAccessServer server) implements StartedServer {
    public ServingProcess {
        requireNonNull(server, "server");
    }

    @Override
    public ServedEnvironment environment(Environment environment) {
        Instance instance = server.instance(environment);
        String revived =
                instance.revived().isEmpty() ? "" : new RestoredRightsMessages(environment, instance.revived()).lines();
        return new ServedEnvironment(
                instance.api(), instance.hub(), instance.apiUrl(), instance.hubUrl(), instance.hasOperators(), revived);
    }

    @Override
    public URI operations() {
        return server.operations();
    }

    @Override
    public int runUntilStopped() {
        return server.runUntilStopped();
    }
}
