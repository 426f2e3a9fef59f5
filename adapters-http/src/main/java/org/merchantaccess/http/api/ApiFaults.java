package org.merchantaccess.http.api;

import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Fault;
import org.merchantaccess.http.exchange.Faults;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.problem.ProblemFaults;

/**
 * The faults of the API listener. An answer to a proxy that gates an API names the path the proxy was asked for, whether an endpoint was
 * reached or not.
 */
public final class ApiFaults implements Faults {

    private final Faults problems = new ProblemFaults();

    @Override
    public Answer answer(Fault fault, String path) {
        return problems.answer(fault, path);
    }

    @Override
    public Answer answer(Fault fault, Request request) {
        return answer(fault, request.path().equals(CheckEndpoint.PATH) ? OriginalPath.of(request) : request.path());
    }
}
