package org.merchantaccess.http.oauth;

import org.merchantaccess.http.exchange.FaultResponses;
import org.merchantaccess.http.exchange.RequestFault;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.oauth.request.FormParameters;
import org.merchantaccess.http.oauth.request.OAuthError;

/** Creates the responses for faults of the OAuth endpoints, with the error body of RFC 6749, section 5.2. */
public final class OAuthFaultResponses implements FaultResponses {

    private static final String PREFIX = "/oauth2/";

    /** Returns true for the paths of OAuth endpoints. */
    public static boolean isResponsibleFor(String path) {
        return path.startsWith(PREFIX);
    }

    @Override
    public Response answer(RequestFault fault, String path) {
        return error(fault).answer();
    }

    private static OAuthError error(RequestFault fault) {
        return switch (fault) {
            case MALFORMED_REQUEST -> invalid(fault, "The request does not follow HTTP (RFC 9112).");
            case TLS_REQUIRED -> invalid(fault, "TLS is required. Use an address with https.");
            case NOT_FOUND -> invalid(fault, "There is no such endpoint.");
            case METHOD_NOT_ALLOWED -> invalid(fault, "The endpoint does not support this method. See Allow.");
            case REQUEST_TIMEOUT -> invalid(fault, "The request did not arrive in time. Repeat it.");
            case PAYLOAD_TOO_LARGE -> invalid(fault, FormParameters.TOO_LARGE);
            case TARGET_TOO_LONG -> invalid(fault, "The URI is too long.");
            case HEADERS_TOO_LARGE -> invalid(fault, "The headers are too large.");
            case INTERNAL_ERROR -> OAuthError.serverError();
            case UNAVAILABLE -> OAuthError.unavailable();
        };
    }

    private static OAuthError invalid(RequestFault fault, String description) {
        return OAuthError.invalidRequest(fault.status(), description);
    }
}
