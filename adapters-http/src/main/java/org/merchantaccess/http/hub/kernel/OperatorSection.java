package org.merchantaccess.http.hub.kernel;

import org.merchantaccess.domain.people.Permission;

/** The pages of operators, as the navigation names them. */
public enum OperatorSection {
    MERCHANTS("Merchants", "/operator/merchants", Permission.LIST_MERCHANTS),
    OPERATORS("Operators", "/operator/people", Permission.CHANGE_OPERATORS),
    MANAGEMENT_KEYS("Management keys", "/operator/management-keys", Permission.CHANGE_MANAGEMENT_KEYS),
    REFUSED_REQUESTS("Refused requests", "/operator/refused-requests", Permission.READ_STRAY_REFUSALS),
    ACTIVITY("Activity", "/operator/activity", Permission.CHANGE_OPERATORS);

    private final String title;
    private final String path;
    private final Permission needed;

    OperatorSection(String title, String path, Permission needed) {
        this.title = title;
        this.path = path;
        this.needed = needed;
    }

    public String title() {
        return title;
    }

    public String path() {
        return path;
    }

    /** What one must be allowed to do to see it. */
    public Permission needed() {
        return needed;
    }
}
