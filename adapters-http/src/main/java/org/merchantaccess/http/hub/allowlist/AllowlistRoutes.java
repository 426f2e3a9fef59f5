package org.merchantaccess.http.hub.allowlist;

import java.util.stream.Stream;
import org.merchantaccess.application.allowlist.AllowlistUseCases;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.HubGate;
import org.merchantaccess.http.hub.kernel.MerchantSection;
import org.merchantaccess.http.hub.page.Pages;

/** Where the allowlist is found. */
public final class AllowlistRoutes {

    private static final String PAGE = MerchantSection.ALLOWLIST.template();

    private AllowlistRoutes() {}

    public static Stream<Route> of(AllowlistUseCases allowlist, HubGate gate, Frames frames, Pages pages) {
        Entries entries = new Entries(allowlist.list(), allowlist.checkRange(), frames);
        return Stream.of(
                        Stream.of(
                                gate.merchant(Permission.SEE_ALLOWLIST).page(PAGE, new AllowlistPage(entries, pages))),
                        gate.merchant(Permission.CHANGE_ALLOWLIST)
                                .dialog(
                                        PAGE + "/add",
                                        new AllowAddressDialog(
                                                entries, allowlist.allow(), allowlist.checkRange(), pages)),
                        gate.merchant(Permission.CHANGE_ALLOWLIST)
                                .dialog(
                                        PAGE + "/{entry_id}/remove",
                                        new DisallowAddressDialog(
                                                entries, allowlist.previewDisallow(), allowlist.disallow(), pages)))
                .flatMap(routes -> routes);
    }
}
