package org.merchantaccess.http.management.creation;

import io.vavr.control.Either;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

/** Answers one kind of request that creates something, or shows a secret. */
@FunctionalInterface
public interface CreatingEndpoint {

    Either<Problem, Creation> create(ManagementRequest request);
}
