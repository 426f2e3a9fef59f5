package org.merchantaccess.http.oauth;

import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.oauth.OAuthUseCases;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.caller.UnknownAddresses;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.oauth.metadata.IssuerInUse;
import org.merchantaccess.http.oauth.metadata.MetadataRoutes;
import org.merchantaccess.http.oauth.metadata.OAuthServer;
import org.merchantaccess.http.oauth.request.ClientAuthentication;

/** Routes of the OAuth endpoints. */
public final class OAuthRoutes {

    private static final String POST = "POST";

    private OAuthRoutes() {}

    /** Returns the routes of a listener with the given source of client addresses. */
    public static List<Route> of(MerchantAccess access, ClientAddresses addresses, OAuthServer server) {
        OAuthUseCases oauth = access.oauth();
        IssuerInUse issuer = new IssuerInUse(oauth.readVerificationKeys(), server);
        CallerAddresses callers = new CallerAddresses(
                addresses, new UnknownAddresses(access.tokens().refuseUnknownAddress()));
        return Stream.concat(
                        Stream.of(
                                new Route(
                                        POST,
                                        OAuthServer.TOKEN_PATH,
                                        new TokenEndpoint(
                                                access.tokens().logIn(),
                                                oauth.logInWithAssertion(),
                                                authentication(issuer, OAuthServer.TOKEN_PATH),
                                                callers)),
                                new Route(
                                        POST,
                                        OAuthServer.INTROSPECTION_PATH,
                                        new IntrospectionEndpoint(oauth.introspectToken())),
                                new Route(
                                        POST,
                                        OAuthServer.REVOCATION_PATH,
                                        new RevocationEndpoint(
                                                oauth.revokeToken(),
                                                authentication(issuer, OAuthServer.REVOCATION_PATH),
                                                callers))),
                        MetadataRoutes.of(oauth.readVerificationKeys(), server).stream())
                .toList();
    }

    private static ClientAuthentication authentication(IssuerInUse issuer, String path) {
        return new ClientAuthentication(() -> issuer.audiences(path));
    }
}
