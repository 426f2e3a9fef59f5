package org.merchantaccess.bootstrap.server;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.net.URI;
import java.util.List;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.member.ListPeople;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.persistence.restore.RevokedRight;

/**
 * One served environment.
 *
 * @param people the use cases of the Hub's users
 * @param api the address of the API listener
 * @param hub the address of the listener for the Hub and the management API
 * @param apiUrl the public URL of the API
 * @param hubUrl the public URL of the Hub
 * @param revived the revoked rights that a restored backup made valid again
 */
public record Instance(
        MerchantAccess access,
        PeopleAccess people,
        URI api,
        URI hub,
        URI apiUrl,
        URI hubUrl,
        List<RevokedRight> revived) {

    private static final Actor START = new Actor("start of the server", new ClientAddress(0, 1));

    public Instance {
        requireNonNull(access, "access");
        requireNonNull(people, "people");
        requireNonNull(api, "api");
        requireNonNull(hub, "hub");
        requireNonNull(apiUrl, "apiUrl");
        requireNonNull(hubUrl, "hubUrl");
        requireNonNull(revived, "revived");
    }

    /** Returns whether the Hub has an operator; true if the store is unavailable. */
    public boolean hasOperators() {
        return people.members()
                .list()
                .handle(ListPeople.Query.of(Option.none(), new Authority.OfInstance(START)))
                .map(listed -> !listed.members().isEmpty())
                .getOrElse(true);
    }
}
