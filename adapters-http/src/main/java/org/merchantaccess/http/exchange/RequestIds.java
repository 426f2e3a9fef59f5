package org.merchantaccess.http.exchange;

import io.vavr.control.Option;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.Characters;

/**
 * Assigns an identifier to each request and its response ({@code X-Request-Id}): the one that a trusted proxy sent, or else a random prefix
 * of this process followed by a number.
 */
public final class RequestIds {

    private static final int MAX_LENGTH = 64;

    private final Predicate<ClientAddress> trusted;
    /** Begins with a letter: YAML and spreadsheets would read {@code 1234567e-5} as a number. */
    private final String process = "r" + HexFormat.of().toHexDigits(new SecureRandom().nextInt()) + "-";

    private final AtomicLong count = new AtomicLong();

    /**
     * Creates identifiers for the requests of one process.
     *
     * @param trusted accepts the peers whose identifiers are used
     */
    public RequestIds(Predicate<ClientAddress> trusted) {
        this.trusted = trusted;
    }

    /**
     * Returns the identifier of a request.
     *
     * @param sent the values of its {@code X-Request-Id}
     */
    public String name(Option<ClientAddress> peer, List<String> sent) {
        if (sent.size() == 1 && isWellFormed(sent.get(0)) && peer.exists(trusted)) {
            return sent.get(0);
        }
        return process + count.incrementAndGet();
    }

    private static boolean isWellFormed(String name) {
        return !name.isEmpty() && name.length() <= MAX_LENGTH && Characters.allMatch(name, RequestIds::isHarmless);
    }

    private static boolean isHarmless(int unit) {
        return (unit >= '0' && unit <= '9')
                || (unit >= 'A' && unit <= 'Z')
                || (unit >= 'a' && unit <= 'z')
                || unit == '.'
                || unit == '_'
                || unit == '-';
    }
}
