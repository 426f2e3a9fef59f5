package org.merchantaccess.http.oauth.request;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.merchantaccess.application.oauth.ClientCredentials;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.http.exchange.Request;

/** Reads the credentials of clients: of three methods, exactly one (RFC 6749, section 2.3). */
public final class ClientAuthentication {

    /** The parameters of client authentication. */
    public static final Set<FormParameter> PARAMETERS = Set.copyOf(EnumSet.of(
            FormParameter.CLIENT_ID,
            FormParameter.CLIENT_SECRET,
            FormParameter.CLIENT_ASSERTION_TYPE,
            FormParameter.CLIENT_ASSERTION));

    private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final Supplier<List<String>> audiences;

    /**
     * Creates a reader.
     *
     * @param audiences returns the audiences that an assertion may have
     */
    public ClientAuthentication(Supplier<List<String>> audiences) {
        this.audiences = audiences;
    }

    /** Returns the presented credentials, right or wrong. Malformed ones are refused like wrong ones. */
    public Either<OAuthError, ClientCredentials> read(Request request, FormParameters form) {
        List<String> headers = request.headers("Authorization");
        boolean hasSecret = form.has(FormParameter.CLIENT_SECRET);
        boolean hasAssertion =
                form.has(FormParameter.CLIENT_ASSERTION) || form.has(FormParameter.CLIENT_ASSERTION_TYPE);
        int methods = headers.size() + (hasSecret ? 1 : 0) + (hasAssertion ? 1 : 0);
        if (methods > 1) {
            return invalid("The request must use one method of client authentication only.");
        }
        if (hasSecret) {
            return inBody(form);
        }
        if (hasAssertion) {
            return assertion(form);
        }
        return headers.isEmpty() ? Either.left(OAuthError.INVALID_CLIENT) : inHeader(headers.get(0), form);
    }

    /** The method {@code client_secret_basic}. A {@code client_id} beside it only identifies the client (section 3.2.1). */
    private static Either<OAuthError, ClientCredentials> inHeader(String header, FormParameters form) {
        Option<BasicCredentials> sent = BasicCredentials.parse(header);
        Option<String> clientId = form.value(FormParameter.CLIENT_ID);
        if (sent.exists(credentials -> clientId.exists(id -> !id.equals(credentials.id())))) {
            return invalid("The client_id differs from the one in the Authorization header.");
        }
        return sent.<ClientCredentials>map(credentials ->
                        new ClientCredentials.Secret(credentials.id(), PresentedKey.of(credentials.secret())))
                .toEither(OAuthError.INVALID_CLIENT);
    }

    /** The method {@code client_secret_post}. */
    private static Either<OAuthError, ClientCredentials> inBody(FormParameters form) {
        return form.required(FormParameter.CLIENT_ID)
                .flatMap(id -> form.required(FormParameter.CLIENT_SECRET)
                        .map(secret -> new ClientCredentials.Secret(id, PresentedKey.of(secret))));
    }

    /** The method {@code private_key_jwt} (RFC 7521, section 4.2; RFC 7523, section 2.2). */
    private Either<OAuthError, ClientCredentials> assertion(FormParameters form) {
        Either<OAuthError, String> type = form.required(FormParameter.CLIENT_ASSERTION_TYPE);
        // A method that is not supported is a failed authentication (RFC 6749, section 5.2).
        return type.filterOrElse(JWT_BEARER::equals, other -> OAuthError.INVALID_CLIENT)
                .flatMap(jwt -> form.required(FormParameter.CLIENT_ASSERTION))
                .map(text ->
                        new ClientCredentials.Assertion(text, form.value(FormParameter.CLIENT_ID), audiences.get()));
    }

    private static Either<OAuthError, ClientCredentials> invalid(String description) {
        return Either.left(OAuthError.invalidRequest(description));
    }
}
