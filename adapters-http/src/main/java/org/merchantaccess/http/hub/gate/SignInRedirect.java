package org.merchantaccess.http.hub.gate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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

    /** Many proxies reject URLs above 8 KB, with the method and the host. */
    private static final int MAX_LENGTH = 6_000;

    private SignInRedirect() {}

    /** Redirects from a page, which is shown after sign-in. After a download, the page with its link is shown. */
    static Response from(Request page, RequestCookies cookies) {
        return to(signIn(page, Map.of()), cookies);
    }

    /** Redirects from a submitted dialog, which is shown again after sign-in with its kept fields prefilled. */
    static Response from(Request submitted, Form form, HubDialog<?> dialog) {
        Map<String, String> kept = new LinkedHashMap<>();
        boolean isComplete = true;
        for (String field : dialog.keptFields()) {
            if (form.has(field)) {
                kept.put(field, form.text(field));
                if (!dialog.mayKeep(field, form.text(field)) || isTooLong(signIn(target(submitted, kept)))) {
                    kept.remove(field);
                    isComplete = false;
                }
            }
        }
        Notice notice = isComplete ? Notice.SESSION_EXPIRED_IN_FORM : Notice.SESSION_EXPIRED_AND_INPUT_LOST;
        return Redirect.to(notice.addTo(signIn(submitted, kept)));
    }

    /** Redirects from an action without a page. */
    static Response fromAction(RequestCookies cookies) {
        return to(signIn("/"), cookies);
    }

    /** Shows the notice only to browsers that had a session. */
    private static Response to(String path, RequestCookies cookies) {
        return Redirect.to(cookies.session().isDefined() ? Notice.SESSION_EXPIRED.addTo(path) : path);
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
        return pageOf(request) + (query.isEmpty() ? "" : "?" + query);
    }

    /** Returns the path of the sign-in page that leads to the page of that request; without its query if that is too long. */
    private static String signIn(Request page, Map<String, String> typed) {
        String path = signIn(target(page, typed));
        return isTooLong(path) ? signIn(pageOf(page)) : path;
    }

    /** Returns the path without the ending of a download. */
    private static String pageOf(Request request) {
        return request.path().replaceFirst("\\.[a-z]+$", "");
    }

    private static boolean isTooLong(String path) {
        return path.length() > MAX_LENGTH;
    }

    private static String signIn(String target) {
        return SIGN_IN + "?then=" + encoded(target);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
