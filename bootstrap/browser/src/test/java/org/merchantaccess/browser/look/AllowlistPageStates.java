package org.merchantaccess.browser.look;

import java.util.List;
import org.merchantaccess.browser.Visitor;

/** Page states of the allowlist and of refused requests: dialogs and empty lists. */
final class AllowlistPageStates {

    private static final String ALLOWLIST = "/settings/allowlist";
    private static final String REFUSED = "/settings/developers/refused-requests";

    static final List<PageState> ALL = List.of(
            new PageState("invalid range", (visitors, hubs) -> {
                Visitor manager = visitors.managerAt(ALLOWLIST + "/add");
                manager.dialog().fill("Address or range", "203.0.113.9/24").click("Add address");
                return manager.sees("is not a network address");
            }),
            new PageState(
                    "empty allowlist",
                    (visitors, hubs) ->
                            SharedVisitors.atNewMerchant(hubs, ALLOWLIST).sees("No addresses allowed yet")),
            new PageState(
                    "search without refused requests",
                    (visitors, hubs) -> visitors.managerAt(REFUSED)
                            .fill("App ID, address or request ID", "nothing")
                            .click("Filter")
                            .sees("No matching requests")),
            new PageState("dialog to allow a refused address", (visitors, hubs) -> {
                Visitor manager = visitors.managerAt(REFUSED);
                manager.click("Allow 198.51.101.77, Web shop " + visitors.busy().active());
                manager.dialog().canClick("Add address");
                return manager;
            }),
            new PageState(
                    "no refused requests",
                    (visitors, hubs) ->
                            SharedVisitors.atNewMerchant(hubs, REFUSED).sees("No refused requests")));

    private AllowlistPageStates() {}
}
