package org.merchantaccess.application.handler.resource;

import io.vavr.control.Either;
import java.util.List;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.key.ResourceServers;
import org.merchantaccess.application.resource.ListResourceServers;
import org.merchantaccess.domain.resource.ResourceServer;

final class ListResourceServersHandler implements ListResourceServers {

    private final Transactions transactions;
    private final ResourceServers servers;

    ListResourceServersHandler(Transactions transactions, ResourceServers servers) {
        this.transactions = transactions;
        this.servers = servers;
    }

    @Override
    public Either<Unavailable, List<ResourceServer>> handle(Query query) {
        return transactions.inReadOnlyTransaction(Unavailable::new, () -> Either.right(servers.all()));
    }
}
