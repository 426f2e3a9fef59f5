package org.merchantaccess.http.api;

import io.vavr.control.Option;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.RefuseUnknownAddress;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.http.exchange.Request;

/** Refuses logins and calls whose client address could not be determined, and has them recorded where at least the peer is known. */
final class UnknownAddresses {

    private final RefuseUnknownAddress refuse;

    UnknownAddresses(RefuseUnknownAddress refuse) {
        this.refuse = refuse;
    }

    /**
     * Refuses a request.
     *
     * @param appId as it was sent with a login; none for a call
     */
    AccessFailure refuse(Option<String> appId, Request request) {
        return request.peer()
                .flatMap(peer -> refuse.handle(new RefuseUnknownAddress.Command(appId, peer, request.id()))
                        .swap()
                        .toOption())
                .getOrElse(() -> new AccessFailure.Refused(RefusalCause.ADDRESS_UNKNOWN));
    }
}
