package org.merchantaccess.application.memory;

import java.time.Clock;
import org.junit.jupiter.api.Nested;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.token.TokenReader;
import org.merchantaccess.application.port.token.TokenSigner;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.IdentifiersContract;
import org.merchantaccess.contracts.StoreContracts;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.token.TokensContract;

/** Runs all port contracts against the in-memory implementations. */
class InMemoryTest extends StoreContracts {

    @Override
    protected Store emptyStore(Clock clock) {
        return Store.of(InMemory.ports(clock));
    }

    /** Memory cannot become unavailable. */
    @Override
    protected boolean cutOff() {
        return false;
    }

    @Nested
    class TokensInMemory extends TokensContract {

        private final Ports environment = InMemory.ports(new MovableClock());
        private final Ports another = InMemory.ports(new MovableClock());

        @Override
        protected TokenSigner signer() {
            return environment.tokens().signer();
        }

        @Override
        protected TokenReader reader() {
            return environment.tokens().reader();
        }

        /** All nodes of the process share the memory. */
        @Override
        protected TokenReader readerOfAnotherNode() {
            return environment.tokens().reader();
        }

        @Override
        protected TokenSigner signerOfAnotherEnvironment() {
            return another.tokens().signer();
        }
    }

    @Nested
    class GeneratedIdentifiers extends IdentifiersContract {

        private final Identifiers identifiers = new RandomIdentifiers();

        @Override
        protected Identifiers identifiers() {
            return identifiers;
        }
    }
}
