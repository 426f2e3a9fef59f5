package org.merchantaccess.http.v1;

import org.merchantaccess.http.exchange.FaultResponses;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.RequestFault;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.oauth.OAuthFaultResponses;
import org.merchantaccess.http.problem.ProblemFaultResponses;

/**
 * Creates the responses for faults of the API listener. A response to an authenticating proxy names the original path of the proxied
 * request, even if no endpoint was reached. OAuth endpoints have the error body of their RFC.
 */
public final class ApiFaultResponses implements FaultResponses {

    private final FaultResponses problems = new ProblemFaultResponses();
    private final FaultResponses oauth = new OAuthFaultResponses();

    @Override
    public Response answer(RequestFault fault, String path) {
        return (OAuthFaultResponses.isResponsibleFor(path) ? oauth : problems).answer(fault, path);
    }

    @Override
    public Response answer(RequestFault fault, Request request) {
        return answer(fault, request.path().equals(CheckEndpoint.PATH) ? OriginalPath.of(request) : request.path());
    }
}
