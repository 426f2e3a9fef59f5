package org.merchantaccess.application.people.memory;

import org.merchantaccess.application.memory.MemoryTransactions;
import org.merchantaccess.application.people.random.RandomPeopleIdentifiers;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.application.people.wiring.PeoplePortsBuilder;
import org.merchantaccess.application.wiring.Ports;

/** In-memory adapters of all ports of the people context, for tests. All data is lost when the process ends. */
public final class InMemoryPeople {

    private InMemoryPeople() {}

    /**
     * Creates ports that take part in the transactions of the core. Replace ports of the core afterwards.
     *
     * @throws IllegalArgumentException if the transactions of the core are not in memory
     */
    public static PeoplePorts ports(Ports core) {
        if (!(core.store().transactions() instanceof MemoryTransactions transactions)) {
            throw new IllegalArgumentException("the transactions of the core are not in memory");
        }
        MemorySignInAttempts attempts =
                new MemorySignInAttempts(transactions, core.system().clock());
        return new PeoplePortsBuilder()
                .transactions(core.store().transactions())
                .auditTrail(core.store().auditTrail())
                .merchants(merchant -> core.store().profiles().find(merchant).isDefined())
                .people(new MemoryPeople(transactions))
                .sessions(new MemorySessions(transactions))
                .links(new MemoryOneTimeLinks(transactions))
                .attempts(attempts)
                .failedSignIns(attempts)
                .secondFactors(new MemorySecondFactors(transactions))
                .passwordHashes(new MemoryPasswordHashes())
                .identifiers(new RandomPeopleIdentifiers())
                .clock(core.system().clock())
                .ticker(core.system().ticker())
                .build();
    }
}
