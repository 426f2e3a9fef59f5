package org.merchantaccess.http.hub.allowlist;

import io.vavr.control.Option;
import java.util.Map;
import java.util.TreeMap;
import org.merchantaccess.application.allowlist.CheckRange;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.hub.page.ListOrigin;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.section.MerchantSection;
import org.merchantaccess.http.message.RangeMessages;

/** Finds out if the client address of a user is on the allowlist, and if it can be added. */
public final class OwnAddresses {

    private final CheckRange check;

    /** Creates the finder with that check of ranges. */
    public OwnAddresses(CheckRange check) {
        this.check = check;
    }

    /** Returns the address of the user; the dialog that adds it leads back to that page of another section. */
    public OwnAddress of(MerchantHubRequest request, ListQuery page, MerchantSection origin) {
        return of(request, page, Map.of(ListOrigin.PARAMETER, origin.slug()));
    }

    /** Returns the address of the user; the dialog that adds it leads back to that page of the allowlist. */
    OwnAddress of(MerchantHubRequest request, ListQuery page) {
        return of(request, page, Map.of());
    }

    private OwnAddress of(MerchantHubRequest request, ListQuery page, Map<String, String> origin) {
        ClientAddress from = request.hubRequest().visitor().from();
        boolean isAllowed = request.merchant().allowlist().allows(from);
        Option<String> rejection = check.handle(CheckRange.Query.of(from.toString()))
                .swap()
                .toOption()
                .map(RangeMessages::of)
                .filter(message -> !isAllowed);
        boolean isOffered = request.may(Permission.CHANGE_ALLOWLIST) && !isAllowed && rejection.isEmpty();
        return new OwnAddress(
                from.toString(),
                isAllowed,
                Option.when(isOffered, () -> linkToAdd(request, page, origin, from)),
                rejection);
    }

    private static String linkToAdd(
            MerchantHubRequest request, ListQuery page, Map<String, String> origin, ClientAddress address) {
        Map<String, String> prefilled = new TreeMap<>(origin);
        prefilled.put(AllowAddressDialog.RANGE, address.toString());
        return page.linkAt(request.path(MerchantSection.ALLOWLIST.path()) + "/add", prefilled);
    }
}
