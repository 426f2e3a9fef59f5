package org.merchantaccess.bootstrap.server;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.net.URI;
import java.util.List;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.people.ListPeople;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.persistence.restore.Ended;

/**
 * One environment that is being served.
 *
 * @param api where it listens to merchants' software
 * @param hub where it listens to people, and to operators' software
 * @param apiUrl where merchants' software reaches the API from elsewhere
 * @param hubUrl where people reach the Hub from elsewhere
 * @param revived what had ended and is good again, because the store was put back from a backup
 */
public record Instance(MerchantAccess access, URI api, URI hub, URI apiUrl, URI hubUrl, List<Ended> revived) {

    private static final Actor START = new Actor("start of the server", new ClientAddress(0, 1));

    public Instance {
        requireNonNull(access, "access");
        requireNonNull(api, "api");
        requireNonNull(hub, "hub");
        requireNonNull(apiUrl, "apiUrl");
        requireNonNull(hubUrl, "hubUrl");
        requireNonNull(revived, "revived");
    }

    /** Returns whether anyone is an operator of the Hub; a store that does not answer is not asked again. */
    public boolean hasOperators() {
        return access.people()
                .list()
                .handle(new ListPeople.Query(Option.none(), new Authority.OfInstance(START)))
                .map(people -> !people.members().isEmpty())
                .getOrElse(true);
    }
}
