package org.merchantaccess.application.port;

import java.time.Clock;
import org.junit.jupiter.api.Nested;

/**
 * Everything that is promised of a whole store. Whoever writes one extends this and opens it; who replaces a single port extends that
 * port's own contract, and takes the others from memory.
 */
public abstract class StoreContracts {

    /** A store of its own for each test, with nothing in it, that goes by that clock. Whoever opens it closes it. */
    protected abstract Store emptyStore(Clock clock);

    /**
     * Makes the store that was opened last unavailable, such as by closing its database. Override it: else the tests that need it are
     * skipped.
     *
     * @return true if it is unavailable now
     */
    protected boolean cutOff() {
        return false;
    }

    @Nested
    class DoesAllOrNothing extends TransactionsContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return StoreContracts.this.emptyStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return StoreContracts.this.cutOff();
        }
    }

    @Nested
    class KeepsMerchantProfiles extends MerchantProfilesContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return StoreContracts.this.emptyStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return StoreContracts.this.cutOff();
        }
    }

    @Nested
    class KeepsAppKeys extends AppKeysContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return StoreContracts.this.emptyStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return StoreContracts.this.cutOff();
        }
    }

    @Nested
    class KeepsSigningKeys extends SigningKeysContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return StoreContracts.this.emptyStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return StoreContracts.this.cutOff();
        }
    }

    @Nested
    class KeepsTheChangeFeed extends ChangeFeedContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return StoreContracts.this.emptyStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return StoreContracts.this.cutOff();
        }
    }

    @Nested
    class KeepsNodes extends NodesContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return StoreContracts.this.emptyStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return StoreContracts.this.cutOff();
        }
    }

    @Nested
    class KeepsTheAuditTrail extends AuditTrailContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return StoreContracts.this.emptyStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return StoreContracts.this.cutOff();
        }
    }

    @Nested
    class KeepsRefusals extends RefusalsContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return StoreContracts.this.emptyStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return StoreContracts.this.cutOff();
        }
    }

    @Nested
    class KeepsUsage extends UsageContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return StoreContracts.this.emptyStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return StoreContracts.this.cutOff();
        }
    }

    @Nested
    class KeepsManagementKeys extends ManagementKeysContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return StoreContracts.this.emptyStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return StoreContracts.this.cutOff();
        }
    }

    @Nested
    class KeepsIdempotencyRecords extends IdempotencyRecordsContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return StoreContracts.this.emptyStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return StoreContracts.this.cutOff();
        }
    }

    @Nested
    class KeepsPeople extends PeopleContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return StoreContracts.this.emptyStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return StoreContracts.this.cutOff();
        }
    }

    @Nested
    class KeepsSessions extends SessionsContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return StoreContracts.this.emptyStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return StoreContracts.this.cutOff();
        }
    }

    @Nested
    class KeepsOneTimeLinks extends OneTimeLinksContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return StoreContracts.this.emptyStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return StoreContracts.this.cutOff();
        }
    }

    @Nested
    class RemembersAttemptsToSignIn extends SignInAttemptsContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return StoreContracts.this.emptyStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return StoreContracts.this.cutOff();
        }
    }

    @Nested
    class CountsFailedSignIns extends FailedSignInCountsContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return StoreContracts.this.emptyStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return StoreContracts.this.cutOff();
        }
    }

    @Nested
    class KeepsSecondFactors extends SecondFactorsContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return StoreContracts.this.emptyStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return StoreContracts.this.cutOff();
        }
    }

    @Nested
    class HashesPasswords extends PasswordHashesContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return StoreContracts.this.emptyStore(clock);
        }

        @Override
        protected boolean cutOff() {
            return StoreContracts.this.cutOff();
        }
    }
}
