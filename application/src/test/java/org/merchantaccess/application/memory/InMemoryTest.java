package org.merchantaccess.application.memory;

import java.time.Clock;
import org.junit.jupiter.api.Nested;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.IdentifiersContract;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.application.port.StoreContracts;
import org.merchantaccess.application.port.TokenReader;
import org.merchantaccess.application.port.TokenSigner;
import org.merchantaccess.application.port.TokensContract;

/** What is kept in memory is kept as well as anywhere else, while the process lasts. */
class InMemoryTest extends StoreContracts {

    @Override
    protected Store emptyStore(Clock clock) {
        return Store.of(InMemory.ports(clock));
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
