package org.merchantaccess.http.hub.credential.key;

import io.vavr.control.Either;
import org.merchantaccess.application.credential.detail.ShowAppCredential.Shown;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.request.MerchantHubRequest;

/** Finds the key named by the path of a request. */
final class AddressedKey {

    private static final String PARAMETER = "key_number";

    private AddressedKey() {}

    /** Returns the number of the key. A key that has ended is found, so that its dialog can say so; one that never was is not. */
    static Either<HubProblem, KeyNumber> of(MerchantHubRequest request, Shown shown) {
        return request.hubRequest()
                .pathParameter(PARAMETER, KeyNumber::parse)
                .filterOrElse(
                        number -> number.compareTo(shown.credential().keys().latest()) <= 0,
                        number -> HubProblem.NOT_FOUND);
    }
}
