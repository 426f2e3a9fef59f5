package org.merchantaccess.persistence.postgresql;

import java.util.Arrays;
import java.util.stream.Stream;
import org.merchantaccess.application.FailureCases;
import org.merchantaccess.contracts.fixture.Samples;
import org.merchantaccess.persistence.sql.postgresql.AddressFailure;

/** Each failure calls its own case, because Java 17 has no switch over sealed types. */
class PostgresqlFailuresTest extends FailureCases {

    PostgresqlFailuresTest() {
        super(new Samples());
    }

    static Stream<Class<?>> failures() {
        return Stream.of(AddressFailure.class, PostgresqlFailure.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()));
    }
}
