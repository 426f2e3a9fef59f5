package org.merchantaccess.http.hub.search;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.ListQuery;

/**
 * Data of the page of search results.
 *
 * @param merchantCount the number of all merchants found
 * @param allMerchants the link to all merchants found
 */
public record SearchView(
        Frame frame,
        ListQuery query,
        List<MerchantView> merchants,
        long merchantCount,
        String allMerchants,
        Option<AppIdView> appId,
        Option<PersonView> person) {

    public SearchView {
        merchants = List.copyOf(merchants);
    }

    public boolean isEmpty() {
        return merchants.isEmpty() && appId.isEmpty() && person.isEmpty();
    }

    /** A merchant that was found. */
    public record MerchantView(String id, String name, boolean isOpen, String path) {}

    /**
     * An App ID that was found.
     *
     * @param name its App Name; none if it was deleted
     */
    public record AppIdView(String appId, Option<String> name, String status, MerchantView merchant) {}

    /**
     * A person who was found.
     *
     * @param memberships the first memberships
     * @param membershipCount the number of all memberships
     */
    public record PersonView(String email, List<MembershipView> memberships, int membershipCount) {

        public PersonView {
            memberships = List.copyOf(memberships);
        }
    }

    /**
     * One membership of a person.
     *
     * @param scope the merchant's name, or "All merchants" for an operator
     * @param path path of the page of the people with that scope
     */
    public record MembershipView(String scope, String role, String path) {}
}
