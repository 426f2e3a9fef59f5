package org.merchantaccess.persistence.sql.postgresql;

/** What a transaction sees of others. */
enum Isolation {

    /** Each statement sees what was committed before it. For changes, which lock what they read. */
    EACH_STATEMENT("SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE"),

    /** All statements see the same moment. A change of what another transaction has changed since fails. */
    ONE_SNAPSHOT("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ WRITE");

    private final String statement;

    Isolation(String statement) {
        this.statement = statement;
    }

    /** Returns the first statement of a transaction. A server that is not the primary refuses it. */
    String statement() {
        return statement;
    }
}
