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
 * Why a listener cannot listen. What can be found out about the machine is found out: the words of the operating system depend on its
 * language.
 */
public enum ListenFault {
    /** Another socket listens at that port. */
    TAKEN,
    /** No interface of this machine has that address. */
    NOT_OF_THIS_MACHINE,
    /** The port is one of those that need a right. */
    NOT_PERMITTED,
    /** The machine or its runtime speaks no IPv6. */
    NO_IPV6,
    /** The process may open no more files. */
    NO_FILES_LEFT,
    OTHER;

    private static final Path FIRST_UNPRIVILEGED = Path.of("/proc/sys/net/ipv4/ip_unprivileged_port_start");
    private static final int CUSTOMARY_FIRST_UNPRIVILEGED = 1024;

    private static final Pattern IN_USE = Pattern.compile("already in use|another listener of this process");
    private static final Pattern NOT_ASSIGNABLE = Pattern.compile("assign requested address");
    private static final Pattern DENIED = Pattern.compile("permission denied|not permitted");
    private static final Pattern TOO_MANY_FILES = Pattern.compile("too many open files");
    private static final Pattern FAMILY = Pattern.compile("(protocol|address) family");

    /**
     * Returns the fault of an attempt that failed.
     *
     * @param cause what the runtime threw at the bottom
     */
    static ListenFault of(ListenerAddress address, Throwable cause) {
        String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (!address.host().isIpv4() && (isNoFamily(cause, words) || !speaksIpv6())) {
            return NO_IPV6;
        }
        if (NOT_ASSIGNABLE.matcher(words).find() || !isOfThisMachine(address)) {
            return NOT_OF_THIS_MACHINE;
        }
        if (IN_USE.matcher(words).find()) {
            return TAKEN;
        }
        if (TOO_MANY_FILES.matcher(words).find()) {
            return NO_FILES_LEFT;
        }
        return DENIED.matcher(words).find() || (address.port() > 0 && address.port() < firstUnprivileged())
                ? NOT_PERMITTED
                : OTHER;
    }

    private static boolean isNoFamily(Throwable cause, String words) {
        return cause instanceof UnsupportedAddressTypeException
                || FAMILY.matcher(words).find();
    }

    private static boolean speaksIpv6() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .anyMatch(Inet6Address.class::isInstance);
        } catch (IOException unknown) {
            return true;
        }
    }

    /** All addresses are, and all of loopback on most systems. A literal address is looked up nowhere. */
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

    /** Returns the first port that needs no right. */
    public static int firstUnprivileged() {
        try {
            return Integer.parseInt(Files.readString(FIRST_UNPRIVILEGED).strip());
        } catch (IOException | NumberFormatException unknown) {
            return CUSTOMARY_FIRST_UNPRIVILEGED;
        }
    }
}
