package org.merchantaccess.http.hub.page;

import io.vavr.control.Option;

/**
 * What a page shows of who is signed in, and where they are.
 *
 * @param place the merchant whose pages these are; none elsewhere
 * @param hasOtherPlaces whether there is somewhere else to go
 * @param navigation the entries for that place
 */
public record SignedIn(
        String email, String formToken, Option<String> place, boolean hasOtherPlaces, Navigation navigation) {}
