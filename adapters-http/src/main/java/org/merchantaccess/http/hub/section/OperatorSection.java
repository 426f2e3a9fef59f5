package org.merchantaccess.http.hub.section;

import java.util.List;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.form.Form;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.time.Period;

/** The operator pages in the menu. */
public enum OperatorSection {
    MERCHANTS("Merchants", "/operator/merchants", Permission.LIST_MERCHANTS, ListQuery.SEARCH),
    OPERATORS("Operators", "/operator/people", Permission.CHANGE_OPERATORS),
    MANAGEMENT_KEYS("Management keys", "/operator/management-keys", Permission.CHANGE_MANAGEMENT_KEYS),
    RESOURCE_SERVERS("Resource servers", "/operator/resource-servers", Permission.CHANGE_MANAGEMENT_KEYS),
    REFUSED_REQUESTS(
            "Refused requests",
            "/operator/refused-requests",
            Permission.READ_STRAY_REFUSALS,
            ListQuery.SEARCH,
            "cause",
            "app_id",
            "address",
            "view",
            Period.PARAMETER,
            Period.FROM,
            Period.TO),
    ACTIVITY(
            "Activity",
            "/operator/activity",
            Permission.CHANGE_OPERATORS,
            ListQuery.SEARCH,
            "person",
            "action",
            Period.PARAMETER,
            Period.FROM,
            Period.TO);

    private final String title;
    private final String path;
    private final Permission needed;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<String> parameters;

    OperatorSection(String title, String path, Permission needed, String... parameters) {
        this.title = title;
        this.path = path;
        this.needed = needed;
        this.parameters = List.of(parameters);
    }

    public String title() {
        return title;
    }

    public String path() {
        return path;
    }

    /** Returns the requested page of the list of this section. */
    public ListQuery list(Form query) {
        return ListQuery.of(path, query, parameters.toArray(String[]::new));
    }

    /** Returns the permission needed to see the page. */
    public Permission needed() {
        return needed;
    }
}
