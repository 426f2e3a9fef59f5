package org.merchantaccess.application.port.key;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.domain.resource.ResourceServer;
import org.merchantaccess.domain.resource.ResourceServerKey;

/**
 * Store of the resource servers, which may introspect tokens. Only digests of their keys are stored. Nodes recognize the keys that they read
 * last; changes are announced through the {@link ChangeFeed#appendWithoutMerchant() change feed}.
 */
public interface ResourceServers {

    /** Returns the resource server with that key, as read last. Hot: neither blocks nor needs a transaction. */
    Option<ResourceServer> holderOf(ResourceServerKey presented);

    /** Reads the stored resource servers; {@link #holderOf} finds them from now on. */
    void refresh();

    /** Returns all stored resource servers in the order of their creation. */
    List<ResourceServer> all();

    /** Adds a resource server. Does nothing if one with that ID exists. */
    void add(ResourceServer server);

    /**
     * Removes a resource server.
     *
     * @return the removed one; none if there is none with that ID
     */
    Option<ResourceServer> remove(String id);
}
