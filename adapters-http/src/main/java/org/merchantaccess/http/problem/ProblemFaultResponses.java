package org.merchantaccess.http.problem;

import org.merchantaccess.http.exchange.FaultResponses;
import org.merchantaccess.http.exchange.RequestFault;
import org.merchantaccess.http.exchange.Response;

/** Creates the error body of the seeds for faults outside of endpoints. */
public final class ProblemFaultResponses implements FaultResponses {

    @Override
    public Response answer(RequestFault fault, String path) {
        return problem(fault).answer(path);
    }

    private static Problem problem(RequestFault fault) {
        return switch (fault) {
            case MALFORMED_REQUEST -> Problem.validation("request", "The request does not follow HTTP (RFC 9112).");
            case TLS_REQUIRED -> Problem.forbidden("scheme", "TLS is required. Please use an address with https.");
            case NOT_FOUND -> Problem.notFound();
            case METHOD_NOT_ALLOWED -> Problem.of(ErrorType.METHOD_NOT_ALLOWED);
            case REQUEST_TIMEOUT -> Problem.of(ErrorType.REQUEST_TIMEOUT);
            case PAYLOAD_TOO_LARGE -> Problem.payloadTooLarge();
            case TARGET_TOO_LONG -> Problem.of(ErrorType.URI_TOO_LONG);
            case HEADERS_TOO_LARGE -> Problem.of(ErrorType.HEADERS_TOO_LARGE);
            case INTERNAL_ERROR -> Problem.internalServerError();
            case UNAVAILABLE -> Problem.unavailable();
        };
    }
}
