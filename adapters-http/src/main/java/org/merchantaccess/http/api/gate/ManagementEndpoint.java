package org.merchantaccess.http.api.gate;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** Handles one kind of authorized request to the management API. */
@FunctionalInterface
public interface ManagementEndpoint {

    Either<Problem, CompletionStage<Response>> answer(ManagementRequest request);
}
