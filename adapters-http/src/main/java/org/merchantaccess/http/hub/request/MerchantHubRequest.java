package org.merchantaccess.http.hub.request;

import io.vavr.control.Option;
import org.merchantaccess.application.people.authorization.Authority;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.hub.page.ListOrigin;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.section.MerchantSection;

/**
 * One request to a page of a merchant, by a user who may see it.
 *
 * @param merchant the merchant as of the start of the request
 */
public record MerchantHubRequest(HubRequest hubRequest, MerchantProfile merchant, Environment environment) {

    private static final String VERSION = "version";

    public MerchantId id() {
        return merchant.id();
    }

    /** Returns the user as named in the audit trail. */
    public Actor actor() {
        return hubRequest.visitor().actor();
    }

    /** Returns the authority for changes. */
    public Authority authority() {
        return hubRequest.visitor().authority();
    }

    /** Returns the version of the profile that the submitted form was shown with; none if the form contains none. */
    public Option<ProfileVersion> shownVersion() {
        return Option.some(hubRequest.form().text(VERSION))
                .filter(digits -> digits.matches("[1-9][0-9]{0,17}"))
                .map(digits -> new ProfileVersion(Long.parseLong(digits)));
    }

    /** Returns true if the user has that permission. */
    public boolean may(Permission permission) {
        return hubRequest.visitor().person().mayIn(merchant.id(), permission);
    }

    /** Returns the requested page of the list of that section. */
    public ListQuery list(MerchantSection section) {
        return section.list(path(section.path()), hubRequest.query());
    }

    /** Returns the list a dialog of that section was opened from: its own, or that of another section the user may see. */
    public ListOrigin origin(MerchantSection own) {
        return MerchantSection.parse(hubRequest.query().text(ListOrigin.PARAMETER))
                .filter(section -> section != own && may(section.needed()))
                .map(section -> new ListOrigin(ListQuery.all(path(own.path())), list(section), section.slug()))
                .getOrElse(() -> ListOrigin.of(list(own)));
    }

    /** Returns a path below the pages of this merchant. */
    public String path(String rest) {
        return path(id(), rest);
    }

    /** Returns a path below the pages of a merchant. */
    public static String path(MerchantId merchant, String rest) {
        return "/merchants/" + merchant + rest;
    }
}
