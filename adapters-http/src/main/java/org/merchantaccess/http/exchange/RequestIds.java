package org.merchantaccess.http.exchange;

import io.vavr.control.Option;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.merchantaccess.domain.allowlist.ClientAddress;

/**
 * What each request and its answer are known by ({@code X-Request-Id}): what a trusted proxy calls it, else the name of this
 * process, drawn at random, and a number.
 */
public final class RequestIds {

    private static final int MAX_LENGTH = 64;

    private final Predicate<ClientAddress> trusted;
    private final String process = HexFormat.of().toHexDigits(new SecureRandom().nextInt()) + "-";
    private final AtomicLong count = new AtomicLong();

    /**
     * Names for the requests of one process.
     *
     * @param trusted says of which peers a name is taken over
     */
    public RequestIds(Predicate<ClientAddress> trusted) {
        this.trusted = trusted;
    }

    /**
     * A name for a request.
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
        return !name.isEmpty() && name.length() <= MAX_LENGTH && name.chars().allMatch(RequestIds::isHarmless);
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
