package org.merchantaccess.application;

import java.util.Arrays;
import java.util.stream.Stream;
import org.merchantaccess.application.allowlist.RangeFailure;
import org.merchantaccess.application.key.leak.FoundKeyFailure;
import org.merchantaccess.application.key.rotation.RotationFailure;
import org.merchantaccess.application.management.ManagementFailure;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.storage.BackupFailure;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.upkeep.UpkeepFailure;
import org.merchantaccess.contracts.fixture.Samples;

/** Each failure calls its own case, because Java 17 has no switch over sealed types. */
class FailuresTest extends FailureCases {

    FailuresTest() {
        super(new Samples());
    }

    static Stream<Class<?>> failures() {
        return Stream.of(
                        AccessFailure.class,
                        BackupFailure.class,
                        ChangeFailure.class,
                        FoundKeyFailure.class,
                        ManagementFailure.class,
                        RangeFailure.class,
                        ReadFailure.class,
                        RotationFailure.class,
                        UpkeepFailure.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()));
    }
}
