package org.merchantaccess.http.management.kernel;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.problem.Problem;

/** Answers one kind of request of somebody who may make it. */
@FunctionalInterface
public interface ManagementEndpoint {

    Either<Problem, CompletionStage<Answer>> answer(ManagementRequest request);
}
