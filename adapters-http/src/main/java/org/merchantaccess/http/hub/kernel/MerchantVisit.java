package org.merchantaccess.http.hub.kernel;

import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.people.Permission;

/**
 * One request to a page of a merchant, of somebody who may see it.
 *
 * @param merchant as it was when the request came
 */
public record MerchantVisit(Visit visit, MerchantProfile merchant, Environment environment) {

    public MerchantId id() {
        return merchant.id();
    }

    public Actor actor() {
        return visit.visitor().actor();
    }

    /** Whether the page may offer that. */
    public boolean may(Permission permission) {
        return visit.visitor().person().mayIn(merchant.id(), permission);
    }

    /** Where that merchant's pages are. */
    public String path(String rest) {
        return "/merchants/" + merchant.id() + rest;
    }
}
