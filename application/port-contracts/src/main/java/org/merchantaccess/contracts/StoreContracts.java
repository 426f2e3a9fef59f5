package org.merchantaccess.contracts;

import java.time.Clock;
import org.junit.jupiter.api.Nested;
import org.merchantaccess.contracts.idempotency.IdempotencyRecordsContract;
import org.merchantaccess.contracts.key.AppKeysContract;
import org.merchantaccess.contracts.key.ManagementKeysContract;
import org.merchantaccess.contracts.key.ResourceServersContract;
import org.merchantaccess.contracts.key.SigningKeysContract;
import org.merchantaccess.contracts.node.ChangeFeedContract;
import org.merchantaccess.contracts.node.NodesContract;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.token.AssertionIdsContract;
import org.merchantaccess.contracts.token.RevokedTokensContract;

/**
 * All contracts of a store. A test of a complete store extends this class and opens the store. A test of a single port extends that
 * port's contract and uses in-memory ports for the rest.
 */
public abstract class StoreContracts {

    /** Opens a new, empty store with the given clock for each test. The subclass closes it. */
    protected abstract Store emptyStore(Clock clock);

    /**
     * Makes the store opened last unavailable, such as by closing its database.
     *
     * @return true if it is unavailable now; false if it cannot become unavailable: the tests that need it are skipped
     */
    protected abstract boolean cutOff();

    @Nested
    class RunsTransactions extends TransactionsContract {

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
    class KeepsResourceServers extends ResourceServersContract {

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
    class KeepsRevokedTokens extends RevokedTokensContract {

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
    class KeepsAssertionIds extends AssertionIdsContract {

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
    class KeepsStatistics extends StatisticsContract {

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
}
