package org.merchantaccess.persistence.key.file;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.merchantaccess.application.node.SealingKeyVersions;
import org.merchantaccess.application.port.key.SealingKeys;
import org.merchantaccess.persistence.sql.SqlTransactions;

/**
 * The keys of a node on a shared store: an operator supplies new versions by copying the key file to every node, and deletes former ones.
 * The file is never written here.
 *
 * <p>The check value in the store names the version in use.
 */
public final class SuppliedKeys implements SealingKeys {

    private static final Logger LOG = System.getLogger(SuppliedKeys.class.getName());

    private final KeyFile keys;
    private final SqlTransactions transactions;
    private final VersionInUse versionInUse;

    /** Uses the keys in that file until the store of these transactions is closed. */
    public SuppliedKeys(KeyFile keys, SqlTransactions transactions) {
        this.keys = keys;
        this.transactions = transactions;
        this.versionInUse = new VersionInUse(keys, transactions.sql());
    }

    @Override
    public boolean areSupplied() {
        return true;
    }

    @Override
    public SealingKeyVersions versions() {
        return keys.versions();
    }

    @Override
    public void reload() {
        keys.reload()
                .peekLeft(failure ->
                        LOG.log(Level.WARNING, "The key file was not read again, the former keys stay: {0}", failure));
    }

    @Override
    public Option<Integer> adoptVersionInUse() {
        return versionInUse.missing().flatMap(missing -> {
            reload();
            return versionInUse.missing();
        });
    }

    @Override
    public Either<NotSaved, Integer> renew() {
        transactions.requireOpen();
        return Either.right(keys.adoptNewest());
    }

    @Override
    public Either<NotSaved, Integer> forgetFormer() {
        transactions.requireOpen();
        return Either.right(keys.currentVersion());
    }
}
