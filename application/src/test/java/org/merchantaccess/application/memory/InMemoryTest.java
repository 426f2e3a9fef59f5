package org.merchantaccess.application.memory;

import java.time.Clock;
import org.junit.jupiter.api.Nested;
import org.merchantaccess.application.port.AppKeysContract;
import org.merchantaccess.application.port.AuditTrailContract;
import org.merchantaccess.application.port.ChangeFeedContract;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.IdentifiersContract;
import org.merchantaccess.application.port.ManagementKeysContract;
import org.merchantaccess.application.port.MerchantProfilesContract;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.NodesContract;
import org.merchantaccess.application.port.OneTimeLinksContract;
import org.merchantaccess.application.port.PasswordHashesContract;
import org.merchantaccess.application.port.PeopleContract;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.RefusalsContract;
import org.merchantaccess.application.port.SecondFactorsContract;
import org.merchantaccess.application.port.SessionsContract;
import org.merchantaccess.application.port.SignInAttemptsContract;
import org.merchantaccess.application.port.SigningKeysContract;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.application.port.TokenReader;
import org.merchantaccess.application.port.TokenSigner;
import org.merchantaccess.application.port.TokensContract;
import org.merchantaccess.application.port.TransactionsContract;
import org.merchantaccess.application.port.UsageContract;

/** What is kept in memory is kept as well as anywhere else, while the process lasts. */
class InMemoryTest {

    private static Store store(Clock clock) {
        return Store.of(InMemory.ports(clock));
    }

    @Nested
    class DoesAllOrNothing extends TransactionsContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return store(clock);
        }
    }

    @Nested
    class KeepsMerchantProfiles extends MerchantProfilesContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return store(clock);
        }
    }

    @Nested
    class KeepsAppKeys extends AppKeysContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return store(clock);
        }
    }

    @Nested
    class KeepsTheChangeFeed extends ChangeFeedContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return store(clock);
        }
    }

    @Nested
    class KeepsNodes extends NodesContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return store(clock);
        }
    }

    @Nested
    class KeepsTheAuditTrail extends AuditTrailContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return store(clock);
        }
    }

    @Nested
    class KeepsRefusals extends RefusalsContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return store(clock);
        }
    }

    @Nested
    class KeepsUsage extends UsageContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return store(clock);
        }
    }

    @Nested
    class KeepsManagementKeys extends ManagementKeysContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return store(clock);
        }
    }

    @Nested
    class KeepsSigningKeys extends SigningKeysContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return store(clock);
        }
    }

    @Nested
    class KeepsPeople extends PeopleContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return store(clock);
        }
    }

    @Nested
    class KeepsSessions extends SessionsContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return store(clock);
        }
    }

    @Nested
    class KeepsOneTimeLinks extends OneTimeLinksContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return store(clock);
        }
    }

    @Nested
    class RemembersAttemptsToSignIn extends SignInAttemptsContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return store(clock);
        }
    }

    @Nested
    class KeepsSecondFactors extends SecondFactorsContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return store(clock);
        }
    }

    @Nested
    class HashesPasswords extends PasswordHashesContract {

        @Override
        protected Store emptyStore(Clock clock) {
            return store(clock);
        }
    }

    @Nested
    class KnowsTokensByHeart extends TokensContract {

        private final Ports environment = InMemory.ports(new MovableClock());
        private final Ports another = InMemory.ports(new MovableClock());

        @Override
        protected TokenSigner signer() {
            return environment.tokenSigner();
        }

        @Override
        protected TokenReader reader() {
            return environment.tokenReader();
        }

        /** What is in memory, all nodes of the process have in common. */
        @Override
        protected TokenReader readerOfAnotherNode() {
            return environment.tokenReader();
        }

        @Override
        protected TokenSigner signerOfAnotherEnvironment() {
            return another.tokenSigner();
        }
    }

    @Nested
    class DrawsIdentifiers extends IdentifiersContract {

        private final Identifiers identifiers = new RandomIdentifiers();

        @Override
        protected Identifiers identifiers() {
            return identifiers;
        }
    }
}
