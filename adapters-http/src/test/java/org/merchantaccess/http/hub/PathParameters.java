package org.merchantaccess.http.hub;

import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;
import org.merchantaccess.application.allowlist.ListAllowlist;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.application.people.link.IssuedLink;
import org.merchantaccess.application.people.member.ListPeople;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;

/** Values of all path parameters for the objects of one merchant. */
final class PathParameters {

    private final Instance instance;
    private final TestMerchant shop;

    PathParameters(Instance instance, TestMerchant shop) {
        this.instance = instance;
        this.shop = shop;
    }

    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("merchant_id", shop.id().text());
        values.put("app_id", shop.inactive().text());
        values.put("entry_id", entryId());
        values.put("person_id", personId());
        IssuedLink invitation = instance.invited(Membership.in(shop.id(), Role.DEVELOPER));
        values.put("link_id", invitation.link().id().text());
        values.put("secret", invitation.secret().text());
        values.put("session_id", "0123456789abcdef");
        values.put("key_id", "0123456789abcdef");
        values.put("client_id", "rs_0123456789abcdef");
        values.put("key_number", "1");
        return values;
    }

    private String entryId() {
        return instance.access()
                .allowlist()
                .list()
                .handle(ListAllowlist.Query.of(shop.id(), PageRequest.first()))
                .get()
                .page()
                .items()
                .get(0)
                .entry()
                .id()
                .text();
    }

    private String personId() {
        Authority authority = new Authority.OfInstance(new Actor("command line", Allowlists.OFFICE));
        return instance.people()
                .members()
                .list()
                .handle(ListPeople.Query.of(Option.some(shop.id()), authority))
                .get()
                .members()
                .get(0)
                .id()
                .text();
    }
}
