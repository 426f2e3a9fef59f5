package org.merchantaccess.http.hub.allowlist;

import java.util.stream.Stream;
import org.merchantaccess.application.allowlist.AllowlistUseCases;
import org.merchantaccess.domain.allowlist.AllowlistPolicy;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.change.HubChanges;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubGate;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.section.MerchantSection;

/** Routes of the allowlist page and its dialogs. */
public final class AllowlistPageRoutes {

    private static final String PAGE = MerchantSection.ALLOWLIST.template();

    private AllowlistPageRoutes() {}

    /** Returns the routes for one Hub. */
    public static Stream<Route> of(
            AllowlistUseCases allowlist,
            AllowlistPolicy policy,
            HubChanges changes,
            HubGate gate,
            Frames frames,
            Pages pages) {
        AllowlistEntryList entries = new AllowlistEntryList(allowlist.list(), allowlist.checkRange(), frames);
        return Stream.of(
                        Stream.of(
                                gate.merchant(Permission.SEE_ALLOWLIST).page(PAGE, new AllowlistPage(entries, pages))),
                        gate.merchant(Permission.CHANGE_ALLOWLIST)
                                .dialog(
                                        PAGE + "/add",
                                        new AllowAddressDialog(
                                                entries,
                                                changes.requiring(Permission.CHANGE_ALLOWLIST),
                                                allowlist.checkRange(),
                                                policy.widest(),
                                                pages)),
                        gate.merchant(Permission.CHANGE_ALLOWLIST)
                                .dialog(
                                        PAGE + "/{entry_id}/remove",
                                        new DisallowAddressDialog(
                                                entries,
                                                allowlist.previewDisallow(),
                                                changes.requiring(Permission.CHANGE_ALLOWLIST),
                                                pages)))
                .flatMap(routes -> routes);
    }
}
