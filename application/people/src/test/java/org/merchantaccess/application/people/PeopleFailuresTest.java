package org.merchantaccess.application.people;

import java.util.Arrays;
import java.util.stream.Stream;
import org.merchantaccess.application.FailureCases;
import org.merchantaccess.application.people.authorization.AuthorizationFailure;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.outcome.ProofFailure;
import org.merchantaccess.application.people.outcome.SessionFailure;

class PeopleFailuresTest extends FailureCases {

    PeopleFailuresTest() {
        super(PeopleSamples.all());
    }

    static Stream<Class<?>> failures() {
        return Stream.of(AuthorizationFailure.class, PeopleFailure.class, ProofFailure.class, SessionFailure.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()));
    }
}
