package org.merchantaccess.http.hub;

import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;
import org.merchantaccess.application.allowlist.ListAllowlist;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.people.Issued;
import org.merchantaccess.application.people.ListPeople;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Shop;

/** The names of everything a merchant has, by the parameters of paths. */
final class ThingsOf {

    private final Instance instance;
    private final Shop shop;

    ThingsOf(Instance instance, Shop shop) {
        this.instance = instance;
        this.shop = shop;
    }

    Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        names.put("merchant_id", shop.id().text());
        names.put("app_id", shop.inactive().text());
        names.put("entry_id", entry());
        names.put("person_id", person());
        Issued invitation = instance.invited(Membership.in(shop.id(), Role.DEVELOPER));
        names.put("link_id", invitation.link().id().text());
        names.put("secret", invitation.secret().text());
        names.put("session_id", "0123456789abcdef");
        names.put("key_id", "0123456789abcdef");
        return names;
    }

    private String entry() {
        return instance.access()
                .allowlist()
                .list()
                .handle(new ListAllowlist.Query(shop.id(), PageRequest.first()))
                .get()
                .page()
                .items()
                .get(0)
                .entry()
                .id()
                .text();
    }

    private String person() {
        Authority authority = new Authority.OfInstance(new Actor("command line", Allowlists.OFFICE));
        return instance.access()
                .people()
                .list()
                .handle(new ListPeople.Query(Option.some(shop.id()), authority))
                .get()
                .members()
                .get(0)
                .id()
                .text();
    }
}
