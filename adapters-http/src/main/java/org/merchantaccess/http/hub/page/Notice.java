package org.merchantaccess.http.hub.page;

import io.vavr.control.Option;
import java.util.stream.Stream;

/** Confirmations shown after an action. The query contains only a code, so that links cannot inject text into a page. */
public enum Notice {
    APP_ID_CREATED("created", "App ID created. It is Not Active."),
    APP_ID_RENAMED("renamed", "App Name saved."),
    FIRST_LOGIN("first-login", "The first login succeeded. Your software is connected."),
    FIRST_APP_ID_ACTIVATED("first-activated", "The App ID is active."),
    APP_ID_ACTIVATED(
            "activated", "The App ID is active. Access tokens of the previously active App ID are no longer accepted."),
    APP_ID_DELETED("deleted", "App ID deleted."),
    APP_ID_DESCRIBED("described", "Description saved."),
    APP_ID_DEACTIVATED("deactivated", "App ID deactivated. No App ID is active, so every login is refused."),
    APP_KEY_MADE("key-made", "New app_key made. Show it, and install it in your software."),
    PUBLIC_KEY_REGISTERED(
            "public-key-registered", "Public key registered. Configure your software to sign with its private key."),
    APP_KEY_PUT_BACK("key-put-back", "The former key is the current one again."),
    APP_KEY_ENDED("key-ended", "Key ended. Its access tokens are no longer accepted."),
    APP_KEY_END_DATE_SET("end-date-set", "End date saved."),
    APP_KEY_END_DATE_REMOVED("end-date-removed", "End date removed."),
    SELF_ROTATION_ALLOWED("self-rotation-allowed", "Software may replace its app_key."),
    SELF_ROTATION_FORBIDDEN("self-rotation-forbidden", "Software may no longer replace its app_key."),
    SWITCH_SCHEDULED("switch-scheduled", "Switch scheduled."),
    SWITCH_CANCELED("switch-canceled", "Switch canceled. The App IDs stay as they are."),
    SWITCH_UNDONE("switch-undone", "Switch undone. The former App ID is active again, and needs new access tokens."),
    ADDRESS_ALLOWED("allowed", "Address added to the allowlist."),
    ADDRESS_DISALLOWED("disallowed", "Entry removed. Calls from there are refused unless another entry allows them."),
    INVITATION_REVOKED("invitation-revoked", "Invitation revoked. Its link no longer works."),
    SHOWN_BEFORE("shown-before", "This was already done. The result is shown only once."),
    ROLE_CHANGED("role-changed", "Role saved."),
    PERSON_REMOVED("removed", "Person removed."),
    SECOND_FACTOR_FORGOTTEN("factor-forgotten", "Authenticator app removed."),
    PASSWORD_CHANGED("password-changed", "Password changed. Any other session of yours has ended."),
    SECOND_FACTOR_ON("factor-on", "Authenticator app turned on. The Hub asks for its code when you sign in."),
    SECOND_FACTOR_OFF("factor-off", "Authenticator app removed. The Hub no longer asks for a code when you sign in."),
    SIGNED_OUT("signed-out", "You are signed out."),
    SESSION_EXPIRED("expired", "Your session has ended. Sign in to continue."),
    SESSION_EXPIRED_IN_FORM(
            "expired-form",
            "Your session has ended, and nothing was changed. Sign in to continue: what you typed is kept, except passwords, codes and confirmations."),
    SESSION_EXPIRED_AND_INPUT_LOST(
            "expired-input",
            "Your session has ended, and nothing was changed. Sign in to continue. Part of what you typed is not kept: it is too long, or may be a secret."),
    SESSION_ENDED("session-ended", "Session ended."),
    OTHER_SESSIONS_ENDED("other-sessions-ended", "All other sessions ended."),
    MERCHANT_OPENED("opened", "Merchant opened. Next, invite its first manager."),
    MERCHANT_SUSPENDED("suspended", "Merchant suspended. All its logins and calls are refused."),
    MERCHANT_RESUMED("resumed", "Merchant resumed. Its software can log in again."),
    MANAGEMENT_KEY_REVOKED("key-revoked", "Management key revoked."),
    RESOURCE_SERVER_REMOVED("resource-server-removed", "Resource server removed.");

    /** Query parameter of the code. */
    public static final String PARAMETER = "done";

    private final String code;
    private final String text;

    Notice(String code, String text) {
        this.code = code;
        this.text = text;
    }

    /** Returns the notice with that code; none if it is unknown. */
    public static Option<Notice> of(String code) {
        return Option.ofOptional(
                Stream.of(values()).filter(notice -> notice.code.equals(code)).findFirst());
    }

    public String text() {
        return text;
    }

    /** Returns the link with this notice. The link may already contain a query. */
    public String addTo(String link) {
        return link + (link.contains("?") ? "&" : "?") + PARAMETER + "=" + code;
    }
}
