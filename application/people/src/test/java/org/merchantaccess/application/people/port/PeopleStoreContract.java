package org.merchantaccess.application.people.port;

import io.vavr.control.Either;
import java.time.Clock;
import java.util.Collection;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.PeopleSamples;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.contracts.fixture.EveryUseCase;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.store.StoreContract;
import org.merchantaccess.domain.kernel.Environment;

/** Base of the contracts of the people ports. Each test starts with an empty store. */
public abstract class PeopleStoreContract extends StoreContract {

    /** The people ports of the store of the running test. */
    @SuppressWarnings("NullAway.Init") // emptyStore sets it before each test
    protected PeoplePorts people;

    /** Opens a separate empty store for each test, with this clock. The subclass closes it. */
    protected abstract PeopleStore emptyPeopleStore(Clock clock);

    @Override
    protected final Store emptyStore(Clock clock) {
        PeopleStore opened = emptyPeopleStore(clock);
        people = opened.people();
        return opened.core();
    }

    @Override
    protected final void assertEveryUseCaseReturns(Class<?> port) {
        PeopleOutage.assertEveryUseCaseReturns(portsOnTheStore(), people, port);
    }

    /** The ports of people have no rule for null yet. */
    @Override
    protected final void assertRejectsNull(Class<?> port) {}

    @Override
    protected final Collection<Either<?, ?>> answers() {
        try (PeopleAccess access = PeopleAccess.on(people, Environment.TEST)) {
            return EveryUseCase.of(access, PeopleSamples.all()).answers().values();
        }
    }
}
