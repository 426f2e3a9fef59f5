package org.merchantaccess.bootstrap.server;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.merchantaccess.bootstrap.settings.ListenerAddress;

/**
 * Why a listener cannot bind its address. Where possible the machine is inspected, because messages of the operating system depend on its
 * language.
 */
public enum ListenFault {
    /** Another socket listens on that port. */
    TAKEN,
    /** No network interface of this machine has that address. */
    NOT_OF_THIS_MACHINE,
    /** The port is privileged. */
    NOT_PERMITTED,
    /** The machine or its Java runtime does not support IPv6. */
    NO_IPV6,
    /** The process has reached its limit of open files. */
    NO_FILES_LEFT,
    /** Any other cause. */
    OTHER;

    private static final Path FIRST_UNPRIVILEGED = Path.of("/proc/sys/net/ipv4/ip_unprivileged_port_start");
    private static final int DEFAULT_FIRST_UNPRIVILEGED = 1024;

    private static final Pattern IN_USE = Pattern.compile("already in use|another listener of this process");
    private static final Pattern NOT_ASSIGNABLE = Pattern.compile("assign requested address");
    private static final Pattern DENIED = Pattern.compile("permission denied|not permitted");
    private static final Pattern TOO_MANY_FILES = Pattern.compile("too many open files");
    private static final Pattern FAMILY = Pattern.compile("(protocol|address) family");

    /**
     * Classifies a failed attempt to listen.
     *
     * @param cause the root cause
     */
    static ListenFault of(ListenerAddress address, Throwable cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (!address.host().isIpv4() && (isNoFamily(cause, message) || !supportsIpv6())) {
            return NO_IPV6;
        }
        if (NOT_ASSIGNABLE.matcher(message).find() || !isOfThisMachine(address)) {
            return NOT_OF_THIS_MACHINE;
        }
        if (IN_USE.matcher(message).find()) {
            return TAKEN;
        }
        if (TOO_MANY_FILES.matcher(message).find()) {
            return NO_FILES_LEFT;
        }
        return DENIED.matcher(message).find() || (address.port() > 0 && address.port() < firstUnprivileged())
                ? NOT_PERMITTED
                : OTHER;
    }

    private static boolean isNoFamily(Throwable cause, String message) {
        return cause instanceof UnsupportedAddressTypeException
                || FAMILY.matcher(message).find();
    }

    private static boolean supportsIpv6() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .anyMatch(Inet6Address.class::isInstance);
        } catch (IOException unknown) {
            return true;
        }
    }

    /** Wildcard addresses are local; so is all of IPv4 loopback on most systems. A literal address needs no DNS lookup. */
    private static boolean isOfThisMachine(ListenerAddress address) {
        try {
            InetAddress host = InetAddress.getByName(address.host().toString());
            return host.isAnyLocalAddress()
                    || (host.isLoopbackAddress() && address.host().isIpv4())
                    || NetworkInterface.getByInetAddress(host) != null;
        } catch (UnknownHostException noLiteral) {
            throw new IllegalStateException(noLiteral);
        } catch (IOException unknown) {
            return true;
        }
    }

    /** Returns the first unprivileged port. */
    public static int firstUnprivileged() {
        try {
            return Integer.parseInt(Files.readString(FIRST_UNPRIVILEGED).strip());
        } catch (IOException | NumberFormatException unknown) {
            return DEFAULT_FIRST_UNPRIVILEGED;
        }
    }
}
