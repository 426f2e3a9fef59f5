package org.merchantaccess.browser.look;

import java.util.List;
import org.merchantaccess.browser.Visitor;

/** What is shown of addresses and refusals only after a click, or where there are none. */
final class SightsOfAddresses {

    private static final String ALLOWLIST = "/settings/allowlist";
    private static final String REFUSED = "/settings/developers/refused-requests";

    static final List<Sight> ALL = List.of(
            new Sight("an address that cannot be allowed", (cast, hubs) -> {
                Visitor manager = cast.managerAt(ALLOWLIST + "/add");
                manager.dialog().fill("Address or range", "203.0.113.9/24").click("Add address");
                return manager.sees("does not start at its first address");
            }),
            new Sight(
                    "an empty allowlist",
                    (cast, hubs) -> Cast.atNewShop(hubs, ALLOWLIST).sees("Nobody can call yet")),
            new Sight(
                    "a search that finds no refusal",
                    (cast, hubs) -> cast.managerAt(REFUSED)
                            .fill("App ID or address", "nobody")
                            .click("Filter")
                            .sees("Nothing refused that fits")),
            new Sight("a refusal that is mended from here", (cast, hubs) -> {
                Visitor manager = cast.managerAt(REFUSED);
                manager.click("Allow 198.51.101.77, Web shop " + cast.busy().active());
                manager.dialog().canClick("Add address");
                return manager;
            }),
            new Sight(
                    "nothing refused",
                    (cast, hubs) -> Cast.atNewShop(hubs, REFUSED).sees("Nothing was refused")));

    private SightsOfAddresses() {}
}
