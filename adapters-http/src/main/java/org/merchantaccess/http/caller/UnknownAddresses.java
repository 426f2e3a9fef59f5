package org.merchantaccess.http.caller;

import io.vavr.control.Option;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.RefuseUnknownAddress;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.http.exchange.Request;

/** Refuses logins and calls without a known client address. Such a request is recorded if at least its peer is known. */
public final class UnknownAddresses {

    private final RefuseUnknownAddress refuse;

    /** Creates a refuser with this use case. */
    public UnknownAddresses(RefuseUnknownAddress refuse) {
        this.refuse = refuse;
    }

    /**
     * Refuses a request.
     *
     * @param appId the App ID sent with a login; none for a call
     */
    public AccessFailure refuse(Option<String> appId, Request request) {
        return request.peer()
                .flatMap(peer -> refuse.handle(RefuseUnknownAddress.Command.of(peer, request.id())
                                .withAppId(appId))
                        .swap()
                        .toOption())
                .getOrElse(() -> new AccessFailure.Refused(RefusalCause.ADDRESS_UNKNOWN));
    }
}
