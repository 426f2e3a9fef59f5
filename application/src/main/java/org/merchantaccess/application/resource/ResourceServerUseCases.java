package org.merchantaccess.application.resource;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** The use cases of resource servers. */
public record ResourceServerUseCases(AddResourceServer add, ListResourceServers list, RemoveResourceServer remove) {
    public ResourceServerUseCases {
        requireNonNull(add, "add");
        requireNonNull(list, "list");
        requireNonNull(remove, "remove");
    }
}
