package org.merchantaccess.persistence.postgresql;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.persistence.sql.DatabaseFault;
import org.merchantaccess.persistence.sql.Dialect;
import org.merchantaccess.persistence.sql.MigrationFailure;
import org.merchantaccess.persistence.sql.Schema;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlDatabase;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlTransactions;
import org.merchantaccess.persistence.store.StoreExtensions;

/** Creates and updates the tables of a store, under the lock that a start takes as well. */
final class TableMigration {

    private final Schema schema;

    TableMigration(StoreExtensions extensions) {
        this.schema = extensions.schemaWith(PostgresqlSchema.core(), Dialect.POSTGRESQL);
    }

    /** Locks the store against other starts and migrations until the current transaction ends. */
    static void lock(Sql sql) {
        sql.lock("store", "start");
    }

    /**
     * Runs the missing scripts in a transaction of its own, and returns their number.
     *
     * @param serverRole the existing role that gets the rights that a server needs; none if they are granted otherwise
     */
    Either<PostgresqlFailure, Integer> runIn(PostgresqlDatabase database, Option<String> serverRole) {
        try (PostgresqlTransactions transactions = PostgresqlTransactions.forLongWork(database)) {
            return transactions.inTransactionOr(PostgresqlOpening::unavailable, () -> {
                lock(transactions.sql());
                return inUtf8(transactions.sql())
                        .flatMap(encoding -> run(transactions))
                        .peek(scripts -> serverRole.forEach(transactions::grantTo));
            });
        }
    }

    /**
     * Runs the missing scripts if the role may create tables, and returns their number. Otherwise, another role has to run them: a server
     * needs fewer rights than the owner of its tables.
     */
    Either<PostgresqlFailure, Integer> runIfPermitted(PostgresqlTransactions transactions) {
        return inUtf8(transactions.sql())
                .flatMap(encoding ->
                        mayCreateTables(transactions.sql()) ? run(transactions) : requireNoneMissing(transactions));
    }

    private static Either<PostgresqlFailure, String> inUtf8(Sql sql) {
        String encoding = sql.one("SELECT current_setting('server_encoding') AS encoding", row -> row.text("encoding"))
                .getOrElse("");
        return encoding.equals("UTF8") ? Either.right(encoding) : Either.left(new PostgresqlFailure.NotUtf8(encoding));
    }

    private static boolean mayCreateTables(Sql sql) {
        return sql.number("SELECT COUNT(*) WHERE has_schema_privilege(current_schema(), 'CREATE')") == 1;
    }

    private Either<PostgresqlFailure, Integer> run(PostgresqlTransactions transactions) {
        return transactions.update(schema).mapLeft(TableMigration::failure);
    }

    private Either<PostgresqlFailure, Integer> requireNoneMissing(PostgresqlTransactions transactions) {
        return transactions
                .missing(schema)
                .mapLeft(TableMigration::failure)
                .flatMap(versions -> versions.isEmpty()
                        ? Either.right(0)
                        : Either.left(new PostgresqlFailure.NotMigrated(versions)));
    }

    private static PostgresqlFailure failure(MigrationFailure failure) {
        return failure.match(new MigrationFailure.Cases<>() {
            @Override
            public PostgresqlFailure newer(MigrationFailure.Newer newer) {
                return new PostgresqlFailure.Newer(newer.version());
            }

            @Override
            public PostgresqlFailure broken(MigrationFailure.Broken broken) {
                return broken(broken.fault());
            }

            private PostgresqlFailure broken(DatabaseFault fault) {
                return new PostgresqlFailure.Damaged(List.of(fault.toString()));
            }
        });
    }
}
