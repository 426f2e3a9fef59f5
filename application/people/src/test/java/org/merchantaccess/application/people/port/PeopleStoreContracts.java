package org.merchantaccess.application.people.port;

import java.time.Clock;
import org.junit.jupiter.api.Nested;

/** All contracts of a store of people. Adapters extend this class and open the store. */
public abstract class PeopleStoreContracts {

    /** Opens a separate empty store for each test, with this clock. The subclass closes it. */
    protected abstract PeopleStore emptyPeopleStore(Clock clock);

    /**
     * Makes the most recently opened store unavailable, for example by closing its database.
     *
     * @return true if the store is unavailable now; false if it cannot become unavailable: the tests that need it are skipped
     */
    protected abstract boolean cutOff();

    @Nested
    class DoesAllOrNothing extends PeopleTransactionsContract {

        @Override
        protected PeopleStore emptyPeopleStore(Clock clock) {
            return PeopleStoreContracts.this.emptyPeopleStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return PeopleStoreContracts.this.cutOff();
        }
    }

    @Nested
    class KeepsPeople extends PeopleContract {

        @Override
        protected PeopleStore emptyPeopleStore(Clock clock) {
            return PeopleStoreContracts.this.emptyPeopleStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return PeopleStoreContracts.this.cutOff();
        }
    }

    @Nested
    class KeepsSessions extends SessionsContract {

        @Override
        protected PeopleStore emptyPeopleStore(Clock clock) {
            return PeopleStoreContracts.this.emptyPeopleStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return PeopleStoreContracts.this.cutOff();
        }
    }

    @Nested
    class KeepsOneTimeLinks extends OneTimeLinksContract {

        @Override
        protected PeopleStore emptyPeopleStore(Clock clock) {
            return PeopleStoreContracts.this.emptyPeopleStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return PeopleStoreContracts.this.cutOff();
        }
    }

    @Nested
    class RemembersAttemptsToSignIn extends SignInAttemptsContract {

        @Override
        protected PeopleStore emptyPeopleStore(Clock clock) {
            return PeopleStoreContracts.this.emptyPeopleStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return PeopleStoreContracts.this.cutOff();
        }
    }

    @Nested
    class CountsFailedSignIns extends FailedSignInCountsContract {

        @Override
        protected PeopleStore emptyPeopleStore(Clock clock) {
            return PeopleStoreContracts.this.emptyPeopleStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return PeopleStoreContracts.this.cutOff();
        }
    }

    @Nested
    class KeepsSecondFactors extends SecondFactorsContract {

        @Override
        protected PeopleStore emptyPeopleStore(Clock clock) {
            return PeopleStoreContracts.this.emptyPeopleStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return PeopleStoreContracts.this.cutOff();
        }
    }

    @Nested
    class HashesPasswords extends PasswordHashesContract {

        @Override
        protected PeopleStore emptyPeopleStore(Clock clock) {
            return PeopleStoreContracts.this.emptyPeopleStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return PeopleStoreContracts.this.cutOff();
        }
    }
}
