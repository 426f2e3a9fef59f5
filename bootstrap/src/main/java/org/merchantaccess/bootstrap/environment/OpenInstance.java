package org.merchantaccess.bootstrap.environment;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.List;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.bootstrap.embedded.OpenEnvironment;
import org.merchantaccess.persistence.restore.RevokedRight;

/**
 * An open environment: merchant access and people access on the same store.
 *
 * @param core merchant access with its store
 * @param people people access: the users of the Hub, on the same store
 */
public record OpenInstance(OpenEnvironment core, PeopleAccess people) implements AutoCloseable {
    public OpenInstance {
        requireNonNull(core, "core");
        requireNonNull(people, "people");
    }

    public MerchantAccess access() {
        return core.access();
    }

    /** Returns the revoked rights that a restored backup made valid again. */
    public List<RevokedRight> revived() {
        return core.revived();
    }

    @Override
    public void close() {
        people.close();
        core.close();
    }
}
