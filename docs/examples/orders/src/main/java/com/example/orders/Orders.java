package com.example.orders;

import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.token.BearerToken;

/** Lists the orders of the calling merchant. */
public final class Orders {

    private static final String UNAUTHORIZED = "unauthorized";

    private final MerchantAccess access;

    public Orders(MerchantAccess access) {
        this.access = access;
    }

    // tag::check[]
    /** Returns the orders of the merchant that the token identifies, or an error code. */
    public String list(String token, ClientAddress caller) {
        return BearerToken.parse(token)
                .map(bearer -> listFor(bearer, caller))
                .getOrElse(UNAUTHORIZED);
    }

    private String listFor(BearerToken token, ClientAddress from) {
        return access.tokens()
                .check(token, from)
                .fold(Orders::errorFor, caller -> "orders of " + caller.merchant().text());
    }

    private static String errorFor(AccessFailure failure) {
        return failure instanceof AccessFailure.Stale ? "try again later" : UNAUTHORIZED;
    }
    // end::check[]
}
