package org.merchantaccess.http.hub.page;

import io.vavr.control.Option;

/**
 * The signed-in user, as shown in the frame of a page.
 *
 * @param merchantName the merchant of the page; none on other pages
 * @param canSwitchMerchant whether the user has other memberships
 * @param canSearchInstance whether the user may search merchants, App IDs and people of the whole instance
 * @param navigation the menu
 */
public record SignedIn(
        String email,
        String formToken,
        Option<String> merchantName,
        boolean canSwitchMerchant,
        boolean canSearchInstance,
        Navigation navigation) {}
