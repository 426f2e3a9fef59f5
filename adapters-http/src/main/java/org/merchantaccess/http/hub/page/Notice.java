package org.merchantaccess.http.hub.page;

import io.vavr.control.Option;
import java.util.stream.Stream;

/** What has just been done. A page is told by a word in its query, so that nobody can make it say anything else. */
public enum Notice {
    APP_ID_CREATED("created", "The App ID is there. It is Not Active until you set it to active."),
    APP_ID_RENAMED("renamed", "The App Name was changed."),
    APP_ID_ACTIVATED(
            "activated",
            "The App ID is active now. Access tokens of the one that was active before are no longer accepted."),
    APP_ID_DELETED("deleted", "The App ID was deleted."),
    ADDRESS_ALLOWED("allowed", "Your software may call from there from now on."),
    ADDRESS_DISALLOWED("disallowed", "No call from there is let in any more."),
    INVITATION_REVOKED("invitation-revoked", "The invitation was taken back. Its link no longer works."),
    ROLE_CHANGED("role-changed", "The role was changed."),
    PERSON_REMOVED("removed", "That person no longer belongs here."),
    SECOND_FACTOR_FORGOTTEN("factor-forgotten", "The authenticator app of that person is no longer asked for."),
    PASSWORD_CHANGED("password-changed", "Your password was changed. Everywhere else you were signed out."),
    SECOND_FACTOR_ON("factor-on", "From now on the Hub asks for a code of your app when you sign in."),
    SECOND_FACTOR_OFF("factor-off", "The Hub no longer asks for a code when you sign in."),
    SIGNED_OUT("signed-out", "You are signed out."),
    SESSION_ENDED("session-ended", "That session has ended."),
    MERCHANT_OPENED("opened", "The merchant is there. Invite its first manager next."),
    MERCHANT_SUSPENDED("suspended", "The merchant is suspended: none of its logins and calls is let in."),
    MERCHANT_RESUMED("resumed", "The merchant's software is let in again, with new access tokens."),
    MANAGEMENT_KEY_REVOKED("key-revoked", "The management key no longer works.");

    /** The parameter of the query. */
    public static final String PARAMETER = "done";

    private final String word;
    private final String text;

    Notice(String word, String text) {
        this.word = word;
        this.text = text;
    }

    /** What a query says was done; none where it says nothing of ours. */
    public static Option<Notice> of(String word) {
        return Option.ofOptional(
                Stream.of(values()).filter(notice -> notice.word.equals(word)).findFirst());
    }

    public String text() {
        return text;
    }

    /** The page of that path, telling it. */
    public String on(String path) {
        return path + "?" + PARAMETER + "=" + word;
    }
}
