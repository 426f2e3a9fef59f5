package org.merchantaccess.http.api.creation;

import io.vavr.control.Either;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

/** Handles one kind of request that creates something or reveals a secret. */
@FunctionalInterface
public interface CreatingEndpoint {

    Either<Problem, Creation> create(ManagementRequest request);
}
