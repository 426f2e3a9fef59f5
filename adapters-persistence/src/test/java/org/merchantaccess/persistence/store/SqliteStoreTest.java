package org.merchantaccess.persistence.store;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.port.AppKeysContract;
import org.merchantaccess.application.port.AuditTrailContract;
import org.merchantaccess.application.port.ChangeFeedContract;
import org.merchantaccess.application.port.ManagementKeysContract;
import org.merchantaccess.application.port.MerchantProfilesContract;
import org.merchantaccess.application.port.NodesContract;
import org.merchantaccess.application.port.OneTimeLinksContract;
import org.merchantaccess.application.port.PasswordHashesContract;
import org.merchantaccess.application.port.PeopleContract;
import org.merchantaccess.application.port.RefusalsContract;
import org.merchantaccess.application.port.SecondFactorsContract;
import org.merchantaccess.application.port.SessionsContract;
import org.merchantaccess.application.port.SignInAttemptsContract;
import org.merchantaccess.application.port.SigningKeysContract;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.application.port.TransactionsContract;
import org.merchantaccess.application.port.UsageContract;

/** What is kept in a database file is kept as well as in memory, and by the same contracts. */
class SqliteStoreTest {

    @TempDir
    private Path folder;

    private final OpenStores stores = new OpenStores(() -> folder);

    @AfterEach
    void closeStores() {
        stores.close();
    }

    @Nested
    class DoesAllOrNothing extends TransactionsContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return stores.empty(clock);
        }
    }

    @Nested
    class KeepsMerchantProfiles extends MerchantProfilesContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return stores.empty(clock);
        }
    }

    @Nested
    class KeepsAppKeys extends AppKeysContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return stores.empty(clock);
        }
    }

    @Nested
    class KeepsSigningKeys extends SigningKeysContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return stores.empty(clock);
        }
    }

    @Nested
    class KeepsTheChangeFeed extends ChangeFeedContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return stores.empty(clock);
        }
    }

    @Nested
    class KeepsNodes extends NodesContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return stores.empty(clock);
        }
    }

    @Nested
    class KeepsTheAuditTrail extends AuditTrailContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return stores.empty(clock);
        }
    }

    @Nested
    class KeepsRefusals extends RefusalsContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return stores.empty(clock);
        }
    }

    @Nested
    class KeepsManagementKeys extends ManagementKeysContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return stores.empty(clock);
        }
    }

    @Nested
    class KeepsUsage extends UsageContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return stores.empty(clock);
        }
    }

    @Nested
    class KeepsPeople extends PeopleContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return stores.empty(clock);
        }
    }

    @Nested
    class KeepsSessions extends SessionsContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return stores.empty(clock);
        }
    }

    @Nested
    class KeepsOneTimeLinks extends OneTimeLinksContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return stores.empty(clock);
        }
    }

    @Nested
    class RemembersAttemptsToSignIn extends SignInAttemptsContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return stores.empty(clock);
        }
    }

    @Nested
    class KeepsSecondFactors extends SecondFactorsContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return stores.empty(clock);
        }
    }

    @Nested
    class HashesPasswords extends PasswordHashesContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return stores.empty(clock);
        }
    }
}
