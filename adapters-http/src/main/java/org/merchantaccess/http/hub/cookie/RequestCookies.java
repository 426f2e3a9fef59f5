package org.merchantaccess.http.hub.cookie;

import io.vavr.control.Option;
import java.util.stream.Stream;
import org.merchantaccess.domain.people.session.SessionToken;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.Response;

/** Cookies of one request, and the cookies its response sets. */
public final class RequestCookies {

    /** Lax, so that links from other sites keep the session. Every change uses POST. */
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Lax";

    private static final String SECURE = " Secure;";

    private final String sessionName;
    private final String browserName;
    private final String attributes;
    private final boolean areDropped;
    private final Option<SessionToken> session;
    private final Option<BrowserId> presentedBrowser;
    private final BrowserId browser;

    RequestCookies(String name, boolean isPlainLoopback, boolean areDropped, Request request) {
        this.sessionName = (isPlainLoopback ? "" : "__Host-") + name;
        this.browserName = sessionName + "-browser";
        this.attributes = isPlainLoopback ? ATTRIBUTES.replace(SECURE, "") : ATTRIBUTES;
        this.areDropped = areDropped;
        this.session = value(request, sessionName).map(SessionToken::presented);
        this.presentedBrowser = value(request, browserName).flatMap(BrowserId::presented);
        this.browser = presentedBrowser.getOrElse(BrowserId::random);
    }

    private static Option<String> value(Request request, String name) {
        return Option.ofOptional(request.headers("Cookie").stream()
                        .flatMap(RequestCookies::pairs)
                        .filter(pair -> pair.startsWith(name + "="))
                        .findFirst())
                .map(pair -> pair.substring(name.length() + 1));
    }

    private static Stream<String> pairs(String header) {
        return Stream.of(header.split(";", -1)).map(String::strip);
    }

    /** Returns the unverified session token of the request, if any. */
    public Option<SessionToken> session() {
        return session;
    }

    /** Returns the browser ID of the request, or a new one that the response has to set. */
    public BrowserId browser() {
        return browser;
    }

    /** Returns true if the request carries a browser ID. */
    public boolean isBrowserKnown() {
        return presentedBrowser.isDefined();
    }

    /** Returns true if the browser presumably drops the cookies: the page was requested without TLS from another machine. */
    public boolean areDropped() {
        return areDropped;
    }

    /** Returns the response, with a new browser ID if the request carried none. */
    public Response withBrowser(Response response) {
        return presentedBrowser.isDefined()
                ? response
                : response.with("Set-Cookie", browserName + "=" + browser.text() + attributes);
    }

    /** Returns the response with that session token. */
    public Response withSession(Response response, SessionToken token) {
        return response.with("Set-Cookie", sessionName + "=" + token.text() + attributes);
    }

    /** Returns the response, which deletes the session cookie and clears caches (S79, S80). */
    public Response withoutSession(Response response) {
        return response.with("Set-Cookie", sessionName + "=" + attributes + "; Max-Age=0")
                .with("Clear-Site-Data", "\"cache\", \"storage\"");
    }
}
