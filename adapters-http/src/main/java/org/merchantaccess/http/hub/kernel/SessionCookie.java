package org.merchantaccess.http.hub.kernel;

import io.vavr.control.Option;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.SessionToken;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Request;

/**
 * The cookie in which a browser carries its session (S74). Named by environment: cookies ignore ports, and both Hubs may be on one
 * machine.
 */
public final class SessionCookie {

    /** Lax, so that a link in a message leads to the page and not to the sign-in; every change is asked for with POST. */
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Lax";

    private static final int GUEST_BYTES = 32;

    private final String name;
    private final SecureRandom random = new SecureRandom();

    /** That of an environment's Hub. */
    public SessionCookie(Environment environment) {
        this.name = "__Host-hub-" + environment.word();
    }

    /** What the browser carries. It may be anything; nobody is signed in by it alone. */
    public Option<SessionToken> in(Request request) {
        return Option.ofOptional(request.headers("Cookie").stream()
                        .flatMap(SessionCookie::pairs)
                        .filter(pair -> pair.startsWith(name + "="))
                        .findFirst())
                .map(pair -> SessionToken.presented(pair.substring(name.length() + 1)));
    }

    private static Stream<String> pairs(String header) {
        return Stream.of(header.split(";", -1)).map(String::strip);
    }

    /** What a browser without a session is known by, so that its forms can be told from others'. Opens nothing. */
    public SessionToken ofGuest() {
        byte[] bytes = new byte[GUEST_BYTES];
        random.nextBytes(bytes);
        return SessionToken.presented(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The answer, and from now on the browser carries that token. */
    public Answer given(Answer answer, SessionToken token) {
        return answer.with("Set-Cookie", name + "=" + token.text() + ATTRIBUTES);
    }

    /** The answer, and the browser forgets what it was shown (S79, S80). */
    public Answer takenBack(Answer answer) {
        return List.of(
                        new Answer.Header("Set-Cookie", name + "=" + ATTRIBUTES + "; Max-Age=0"),
                        new Answer.Header("Clear-Site-Data", "\"cache\", \"storage\""))
                .stream()
                .reduce(answer, (so, header) -> so.with(header.name(), header.value()), (one, other) -> other);
    }
}
