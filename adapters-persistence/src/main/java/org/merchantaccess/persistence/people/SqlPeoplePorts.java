package org.merchantaccess.persistence.people;

import java.time.Clock;
import java.util.List;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.persistence.key.Sealer;
import org.merchantaccess.persistence.sql.Sql;

/** All that is at rest of people, in one place. */
public final class SqlPeoplePorts {

    private SqlPeoplePorts() {}

    /** People, sessions and links that are not as they were written: where, for people. */
    public static List<String> damaged(Sql sql) {
        return new PeopleInspection(sql).damaged();
    }

    /** The ports on the tables those statements reach; secrets that must be read again are sealed in that way. */
    public static PeoplePorts on(Sql sql, Sealer sealer, Clock clock) {
        return new PeoplePorts(
                new SqlPeople(sql),
                new SqlSessions(sql),
                new SqlOneTimeLinks(sql),
                new SqlSignInAttempts(sql),
                new SqlFailedSignInCounts(sql, clock),
                new SqlSecondFactors(sql, sealer),
                new Argon2Hashes());
    }
}
