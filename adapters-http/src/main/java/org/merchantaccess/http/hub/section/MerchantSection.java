package org.merchantaccess.http.hub.section;

import io.vavr.control.Option;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.form.Form;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.time.Period;

/** The pages of a merchant in the menu. */
public enum MerchantSection {
    API_ACCESS("Settings", "API Access", "/settings/api-access", Permission.SEE_APP_IDS, ListQuery.SEARCH, "sort"),
    ALLOWLIST("Settings", "Allowlist", "/settings/allowlist", Permission.SEE_ALLOWLIST, ListQuery.SEARCH),
    PEOPLE("Settings", "People", "/settings/people", Permission.SEE_PEOPLE),
    GUIDE("Developers", "Guide", "/settings/developers/guide", Permission.SEE_APP_IDS),
    REFUSED_REQUESTS(
            "Developers",
            "Refused requests",
            "/settings/developers/refused-requests",
            Permission.READ_REFUSALS,
            ListQuery.SEARCH,
            "cause",
            "app_id",
            "address",
            "view",
            Period.PARAMETER,
            Period.FROM,
            Period.TO),
    ACTIVITY(
            "Developers",
            "Activity",
            "/settings/developers/activity",
            Permission.READ_AUDIT,
            ListQuery.SEARCH,
            "person",
            "action",
            Period.PARAMETER,
            Period.FROM,
            Period.TO);

    private final String group;
    private final String title;
    private final String path;
    private final Permission needed;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<String> parameters;

    MerchantSection(String group, String title, String path, Permission needed, String... parameters) {
        this.group = group;
        this.title = title;
        this.path = path;
        this.needed = needed;
        this.parameters = List.of(parameters);
    }

    /** Returns the section with that name in links; none if it is unknown. */
    public static Option<MerchantSection> parse(String slug) {
        return Option.ofOptional(Stream.of(values())
                .filter(section -> section.slug().equals(slug))
                .findFirst());
    }

    /** Returns the name used in links. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String group() {
        return group;
    }

    public String title() {
        return title;
    }

    /** Returns the path below that of the merchant. */
    public String path() {
        return path;
    }

    /** Returns the path template of the route. */
    public String template() {
        return "/merchants/{merchant_id}" + path;
    }

    /** Returns the requested page of the list of this section, at that path. */
    public ListQuery list(String pathOfPage, Form query) {
        return ListQuery.of(pathOfPage, query, parameters.toArray(String[]::new));
    }

    /** Returns the permission needed to see the page. */
    public Permission needed() {
        return needed;
    }
}
