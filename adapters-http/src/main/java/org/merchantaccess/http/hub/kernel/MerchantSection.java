package org.merchantaccess.http.hub.kernel;

import org.merchantaccess.domain.people.Permission;

/** The pages of a merchant, as the navigation names them. */
public enum MerchantSection {
    API_ACCESS("Settings", "API Access", "/settings/api-access", Permission.SEE_APP_IDS),
    ALLOWLIST("Settings", "Allowlist", "/settings/allowlist", Permission.SEE_ALLOWLIST),
    PEOPLE("Settings", "People", "/settings/people", Permission.SEE_PEOPLE),
    REFUSED_REQUESTS(
            "Developers", "Refused requests", "/settings/developers/refused-requests", Permission.READ_REFUSALS),
    ACTIVITY("Developers", "Activity", "/settings/developers/activity", Permission.READ_AUDIT);

    private final String group;
    private final String title;
    private final String path;
    private final Permission needed;

    MerchantSection(String group, String title, String path, Permission needed) {
        this.group = group;
        this.title = title;
        this.path = path;
        this.needed = needed;
    }

    public String group() {
        return group;
    }

    public String title() {
        return title;
    }

    /** Below the merchant's own. */
    public String path() {
        return path;
    }

    /** The path as a route has it. */
    public String template() {
        return "/merchants/{merchant_id}" + path;
    }

    /** What one must be allowed to do to see it. */
    public Permission needed() {
        return needed;
    }
}
