package org.merchantaccess.persistence.postgresql;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.List;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.key.file.KeyFileFailure;
import org.merchantaccess.persistence.key.file.PasswordFileFailure;

/** Reasons why a store on PostgreSQL was not opened. Its content is unchanged. */
public sealed interface PostgresqlFailure {

    /**
     * The database cannot be used at the moment: it does not answer, rejects the user, or reports an error.
     *
     * @param reason the error, for people; never a secret
     */
    record Unavailable(String reason) implements PostgresqlFailure {
        public Unavailable {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unavailable(this);
        }
    }

    /**
     * Connections to the address are not sessions of their own, such as behind a pooler in transaction mode. Nodes could not signal each
     * other, and time limits would not apply. The address must be that of the server itself.
     *
     * @param flaw what a connection lacks, for people
     */
    record NoSession(String flaw) implements PostgresqlFailure {
        public NoSession {
            requireNonNull(flaw, "flaw");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noSession(this);
        }
    }

    /** The database stores text in another encoding than UTF-8, which cannot hold every name. */
    record NotUtf8(String encoding) implements PostgresqlFailure {
        public NotUtf8 {
            requireNonNull(encoding, "encoding");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notUtf8(this);
        }
    }

    /**
     * The state of the store is damaged.
     *
     * @param findings the damage, for people; at least one
     */
    record Damaged(List<String> findings) implements PostgresqlFailure {
        public Damaged {
            requireNonNull(findings, "findings");
            findings = List.copyOf(findings);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.damaged(this);
        }
    }

    /** A newer version of this program wrote the store. */
    record Newer(int version) implements PostgresqlFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.newer(this);
        }
    }

    /**
     * The tables are missing or older than this program, and this role may not create tables. {@link PostgresqlStore#migrate} does, as a
     * role that may.
     *
     * @param missing the versions of the scripts to be run; at least one
     */
    record NotMigrated(List<Integer> missing) implements PostgresqlFailure {
        public NotMigrated {
            requireNonNull(missing, "missing");
            missing = List.copyOf(missing);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notMigrated(this);
        }
    }

    /** The database lacks changes that a node had applied, such as after a failover, and this is not accepted. */
    record LacksCommits() implements PostgresqlFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lacksCommits(this);
        }
    }

    /**
     * The store is a copy, such as a restored backup, or its server was promoted while no node was running. It may lack changes, and this
     * is not accepted.
     */
    record Restored() implements PostgresqlFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.restored(this);
        }
    }

    /** The store belongs to the other environment. */
    record OtherEnvironment(Environment wanted) implements PostgresqlFailure {
        public OtherEnvironment {
            requireNonNull(wanted, "wanted");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.otherEnvironment(this);
        }
    }

    /** The keys of the store cannot be read, or are not its own. */
    record NoKeys(KeyFileFailure failure) implements PostgresqlFailure {
        public NoKeys {
            requireNonNull(failure, "failure");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noKeys(this);
        }
    }

    /** The signing key is missing or cannot be opened. */
    record NoSigningKey() implements PostgresqlFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noSigningKey(this);
        }
    }

    /** The file with the password of the database user cannot be used. */
    record NoPassword(PasswordFileFailure failure) implements PostgresqlFailure {
        public NoPassword {
            requireNonNull(failure, "failure");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noPassword(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {
        R unavailable(Unavailable failure);

        R noSession(NoSession failure);

        R notUtf8(NotUtf8 failure);

        R damaged(Damaged failure);

        R newer(Newer failure);

        R notMigrated(NotMigrated failure);

        R lacksCommits(LacksCommits failure);

        R restored(Restored failure);

        R otherEnvironment(OtherEnvironment failure);

        R noKeys(NoKeys failure);

        R noSigningKey(NoSigningKey failure);

        R noPassword(NoPassword failure);
    }
}
