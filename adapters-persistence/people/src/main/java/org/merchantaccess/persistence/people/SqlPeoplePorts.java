package org.merchantaccess.persistence.people;

import org.merchantaccess.application.people.port.PeopleIdentifiers;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.application.people.wiring.PeoplePortsBuilder;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.persistence.store.StoreTables;

/** All ports of the people context, on the tables of a store. */
public final class SqlPeoplePorts {

    private SqlPeoplePorts() {}

    /**
     * Returns ports that take part in the transactions of the store.
     *
     * @param tables of a store that was opened with {@link PeopleTables}
     * @param core the ports of the same store
     */
    public static PeoplePorts on(StoreTables tables, Ports core, PeopleIdentifiers identifiers) {
        return new PeoplePortsBuilder()
                .transactions(core.store().transactions())
                .auditTrail(core.store().auditTrail())
                .merchants(merchant -> core.store().profiles().find(merchant).isDefined())
                .people(new SqlPeople(tables.sql()))
                .sessions(new SqlSessions(tables.sql()))
                .links(new SqlOneTimeLinks(tables.sql()))
                .attempts(new SqlSignInAttempts(tables.sql()))
                .failedSignIns(new SqlFailedSignInCounts(tables.sql(), tables.clock()))
                .secondFactors(new SqlSecondFactors(tables.sql(), tables.sealer()))
                .passwordHashes(new Argon2Hashes())
                .identifiers(identifiers)
                .clock(core.system().clock())
                .ticker(core.system().ticker())
                .build();
    }
}
