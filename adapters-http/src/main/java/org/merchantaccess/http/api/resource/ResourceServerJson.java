package org.merchantaccess.http.api.resource;

import org.merchantaccess.application.resource.AddResourceServer;
import org.merchantaccess.domain.resource.ResourceServer;
import org.merchantaccess.http.api.gate.ChangeResponse;
import org.merchantaccess.http.json.JsonObject;

/** JSON form of a resource server. It contains the key only directly after creation. */
final class ResourceServerJson {

    static final String CLIENT_ID = "client_id";
    static final String NAME = "name";
    private static final String CREATED_AT = "created_at";

    private ResourceServerJson() {}

    static ChangeResponse added(AddResourceServer.Added added) {
        return ChangeResponse.of(
                201,
                named(added.server())
                        .text("client_secret", added.key().text())
                        .time(CREATED_AT, added.server().createdAt()));
    }

    static JsonObject listed(ResourceServer server) {
        return named(server).time(CREATED_AT, server.createdAt());
    }

    private static JsonObject named(ResourceServer server) {
        return JsonObject.empty().text(CLIENT_ID, server.id()).text(NAME, server.name());
    }
}
