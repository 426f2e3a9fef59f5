package org.merchantaccess.application.memory;

import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.merchantaccess.application.port.key.ResourceServers;
import org.merchantaccess.domain.resource.ResourceServer;
import org.merchantaccess.domain.resource.ResourceServerKey;

/** Resource servers in the process. */
final class MemoryResourceServers implements ResourceServers {

    private final MemoryTable<String, ResourceServer> servers;
    private volatile Map<String, ResourceServer> byDigest = Map.of();

    MemoryResourceServers(MemoryTransactions transactions) {
        this.servers = new MemoryTable<>(transactions);
    }

    @Override
    public Option<ResourceServer> holderOf(ResourceServerKey presented) {
        return Option.of(byDigest.get(presented.digest()));
    }

    @Override
    public void refresh() {
        byDigest =
                servers.all().stream().collect(Collectors.toUnmodifiableMap(ResourceServer::digest, server -> server));
    }

    @Override
    public List<ResourceServer> all() {
        return servers.all();
    }

    @Override
    public void add(ResourceServer server) {
        if (servers.find(server.id()).isEmpty()) {
            servers.add(server.id(), server);
        }
    }

    @Override
    public Option<ResourceServer> remove(String id) {
        return servers.find(id).peek(server -> servers.remove(id));
    }
}
