package org.merchantaccess.http.hub.kernel;

import io.vavr.control.Option;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Version;
import org.merchantaccess.domain.people.Permission;

/**
 * One request to a page of a merchant, of somebody who may see it.
 *
 * @param merchant as it was when the request came
 */
public record MerchantVisit(Visit visit, MerchantProfile merchant, Environment environment) {

    private static final String VERSION = "version";

    public MerchantId id() {
        return merchant.id();
    }

    /** As the audit trail names the visitor. */
    Actor actor() {
        return visit.visitor().actor();
    }

    /** By whose right something is changed. */
    public Authority authority() {
        return visit.visitor().authority();
    }

    /** The version of the profile that whoever decides had before their eyes; none where their form does not say. */
    public Option<Version> shownVersion() {
        return Option.some(visit.form().text(VERSION))
                .filter(digits -> digits.matches("[1-9][0-9]{0,17}"))
                .map(digits -> new Version(Long.parseLong(digits)));
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
