package org.merchantaccess.persistence.sql;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/**
 * A script that changes the tables of a store. A released script never changes; another one follows it.
 *
 * @param version its place in the single sequence of all scripts, those of extensions included; at least 1
 * @param owner a class in the package of the script
 * @param name the file name, such as {@code V1__merchant_access.sql}. One that begins with {@code expand}, such as {@code
 *     P3__expand_retiring_keys.sql}, only adds what older programs ignore: they still open the store
 */
public record MigrationScript(int version, Class<?> owner, String name) {
    public MigrationScript {
        requireNonNull(owner, "owner");
        requireNonNull(name, "name");
        if (version < 1) {
            throw new IllegalArgumentException("scripts are numbered from 1 on");
        }
    }
}
