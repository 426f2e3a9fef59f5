package org.merchantaccess.http.oauth.metadata;

import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.oauth.ReadVerificationKeys;
import org.merchantaccess.http.exchange.Route;

/** Routes of the metadata and the verification keys. They need no credentials. */
public final class MetadataRoutes {

    /** The maximum number of segments in the path of an issuer that has metadata. */
    public static final int MAX_PATH_SEGMENTS = 4;

    private static final String AUTHORIZATION_SERVER = "/.well-known/oauth-authorization-server";
    private static final String PROTECTED_RESOURCE = "/.well-known/oauth-protected-resource";

    private MetadataRoutes() {}

    /** Returns the routes of a server. */
    public static List<Route> of(ReadVerificationKeys readKeys, OAuthServer server) {
        IssuerInUse issuer = new IssuerInUse(readKeys, server);
        return Stream.of(
                        Stream.of(new Route("GET", OAuthServer.KEYS_PATH, new KeySetEndpoint(readKeys, server))),
                        metadata(AUTHORIZATION_SERVER, issuer, new AuthorizationServerMetadata(server)),
                        metadata(PROTECTED_RESOURCE, issuer, new ProtectedResourceMetadata()))
                .flatMap(routes -> routes)
                .toList();
    }

    /**
     * The path of the issuer follows the well-known path (RFC 8414, section 3; RFC 9728, section 3). The issuer can change while the server
     * runs, so each number of segments has a route.
     */
    private static Stream<Route> metadata(String wellKnown, IssuerInUse issuer, MetadataDocument document) {
        MetadataEndpoint endpoint = new MetadataEndpoint(wellKnown, issuer, document);
        return Stream.iterate(0, count -> count <= MAX_PATH_SEGMENTS, count -> count + 1)
                .map(count -> new Route("GET", wellKnown + segments(count), endpoint));
    }

    private static String segments(int count) {
        StringBuilder template = new StringBuilder();
        for (int number = 1; number <= count; number++) {
            template.append("/{segment").append(number).append('}');
        }
        return template.toString();
    }
}
