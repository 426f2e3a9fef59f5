package org.merchantaccess.bootstrap.settings.source;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantaccess.domain.allowlist.ClientAddress;

/**
 * A kind of environment variable that Kubernetes sets in each container for each service of its namespace, in its own form and in that of
 * Docker links. For a service named like this program they have the prefix of the settings. They are recognized by name and value.
 *
 * @param name the pattern of the variables' names
 * @param shape tests whether a value fits the name
 */
public record ServiceLink(Pattern name, BiPredicate<MatchResult, String> shape) {

    private static final int MAX_PORT = 0xFFFF;
    private static final Pattern URL = Pattern.compile("(tcp|udp)://(?:\\[([^\\[\\]]+)]|([0-9.]+)):([0-9]+)");

    private static final List<ServiceLink> ALL = List.of(
            of("_SERVICE_HOST", (name, value) -> isAddress(value)),
            of("_SERVICE_PORT(?:_[A-Z0-9_]+)?", (name, value) -> isPort(value)),
            of("_PORT", (name, value) -> isUrl(value)),
            of(
                    "_PORT_([0-9]+)_(TCP|UDP)",
                    (name, value) -> isUrl(value)
                            && value.startsWith(protocol(name) + "://")
                            && value.endsWith(":" + name.group(1))),
            of("_PORT_([0-9]+)_(TCP|UDP)_PROTO", (name, value) -> value.equals(protocol(name))),
            of("_PORT_([0-9]+)_(TCP|UDP)_PORT", (name, value) -> value.equals(name.group(1)) && isPort(value)),
            of("_PORT_([0-9]+)_(TCP|UDP)_ADDR", (name, value) -> isAddress(value)));

    public ServiceLink {
        requireNonNull(name, "name");
        requireNonNull(shape, "shape");
    }

    /** Returns whether Kubernetes may have set that variable to that value. */
    public static boolean is(String variable, String value) {
        return ALL.stream().anyMatch(link -> link.fits(variable, value));
    }

    private static ServiceLink of(String ending, BiPredicate<MatchResult, String> shape) {
        return new ServiceLink(Pattern.compile("MERCHANT_ACCESS(?:_[A-Z0-9_]+)?" + ending), shape);
    }

    private boolean fits(String variable, String value) {
        Matcher matcher = name.matcher(variable);
        return matcher.matches() && shape.test(matcher, value);
    }

    private static String protocol(MatchResult name) {
        return name.group(2).toLowerCase(Locale.ROOT);
    }

    private static boolean isUrl(String value) {
        Matcher url = URL.matcher(value);
        return url.matches() && isAddress(url.group(2) == null ? url.group(3) : url.group(2)) && isPort(url.group(4));
    }

    private static boolean isAddress(String value) {
        return ClientAddress.parse(value).isDefined();
    }

    private static boolean isPort(String value) {
        return value.matches("[1-9][0-9]{0,4}") && Integer.parseInt(value) <= MAX_PORT;
    }
}
