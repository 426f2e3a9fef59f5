package org.merchantaccess.http.hub.gate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.form.Form;
import org.merchantaccess.http.form.QueryString;
import org.merchantaccess.http.hub.cookie.RequestCookies;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Redirect;

/** Redirects guests to the sign-in page and from there to the requested page. Shows a notice if a session has ended. */
final class SignInRedirect {

    private static final String SIGN_IN = "/sign-in";

    /** Some proxies reject longer URLs. */
    private static final int MAX_LENGTH = 1_500;

    private SignInRedirect() {}

    /** Redirects from a page, which is shown after sign-in. */
    static Response from(Request page, RequestCookies cookies) {
        return to(target(page, Map.of()), cookies, Notice.SESSION_EXPIRED);
    }

    /** Redirects from a submitted dialog, which is shown again after sign-in with these fields prefilled. */
    static Response from(Request submitted, RequestCookies cookies, Form form, List<String> keptFields) {
        Map<String, String> typed = keptFields.stream()
                .filter(field -> !form.text(field).isEmpty())
                .collect(Collectors.toMap(field -> field, form::text, (one, other) -> one, LinkedHashMap::new));
        return to(target(submitted, typed), cookies, Notice.SESSION_EXPIRED_IN_FORM);
    }

    /** Redirects from an action without a page. */
    static Response fromAction(RequestCookies cookies) {
        return to("/", cookies, Notice.SESSION_EXPIRED_IN_FORM);
    }

    private static String target(Request request, Map<String, String> typed) {
        Map<String, String> parameters = new LinkedHashMap<>();
        QueryString.parse(request.query())
                .forEach(query -> query.forEach((name, values) -> parameters.put(name, values.get(0))));
        parameters.remove(Notice.PARAMETER);
        parameters.putAll(typed);
        String query = parameters.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        String target = request.path() + (query.isEmpty() ? "" : "?" + query);
        return target.length() <= MAX_LENGTH ? target : request.path();
    }

    private static Response to(String target, RequestCookies cookies, Notice notice) {
        String path = SIGN_IN + "?then=" + encoded(target);
        return Redirect.to(cookies.session().isDefined() ? notice.addTo(path) : path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
