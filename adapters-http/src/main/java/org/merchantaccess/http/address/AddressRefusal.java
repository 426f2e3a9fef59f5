package org.merchantaccess.http.address;

import java.util.Locale;

/** Reasons for refusing a request because of its client address or of the proxies in front, as counted in metrics and logged. */
public enum AddressRefusal {
    UNKNOWN_PEER {
        @Override
        String explain(String from, String header) {
            return "the address of the other end of the connection is not known. Let clients and proxies connect over TCP.";
        }
    },
    NOT_FORWARDED {
        @Override
        String explain(String from, String header) {
            return from + " is a trusted proxy and sent no " + header
                    + " header. Let it name the client's address there."
                    + " A program on the machine of the proxy sends its own address in this header.";
        }
    },
    UNREADABLE {
        @Override
        String explain(String from, String header) {
            return from + " is a trusted proxy, and no client address can be read from its " + header + " header."
                    + " Let it send a list of at most 32 IP addresses, the nearest last, each with or without a port.";
        }
    },
    UNTRUSTED_PROXY {
        @Override
        String explain(String from, String header) {
            return from + " sends an address header but is no trusted proxy."
                    + " If it is your proxy, add its address to the trusted proxies.";
        }
    },
    NOT_ADMITTED {
        @Override
        String explain(String from, String header) {
            return from + " is not among the management addresses. If it is yours, add it to them.";
        }
    },
    PLAIN_HTTP {
        @Override
        String explain(String from, String header) {
            return from + " is no trusted proxy and sent the request over plain HTTP."
                    + " If it is your proxy, add its address to the trusted proxies; otherwise let it use TLS.";
        }
    },
    PLAIN_HTTP_BEFORE_PROXY {
        @Override
        String explain(String from, String header) {
            return from
                    + " says that the request reached the outermost trusted proxy over plain HTTP. Let clients use TLS.";
        }
    };

    /** Returns the refusal that corresponds to a failure. */
    static AddressRefusal of(AddressFailure failure) {
        return failure.match(new Kinds());
    }

    /** Returns the label value for metrics, such as {@code not_forwarded}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Explains to the operator what is wrong and how to fix it. The text never contains input from the client.
     *
     * @param from the address concerned: that of the peer, or of the client that is not admitted
     * @param header the header in which trusted proxies send the client address
     */
    abstract String explain(String from, String header);

    private static final class Kinds implements AddressFailure.Cases<AddressRefusal> {

        @Override
        public AddressRefusal unknownPeer(AddressFailure.UnknownPeer failure) {
            return UNKNOWN_PEER;
        }

        @Override
        public AddressRefusal notForwarded(AddressFailure.NotForwarded failure) {
            return NOT_FORWARDED;
        }

        @Override
        public AddressRefusal unreadable(AddressFailure.Unreadable failure) {
            return UNREADABLE;
        }

        @Override
        public AddressRefusal untrustedProxy(AddressFailure.UntrustedProxy failure) {
            return UNTRUSTED_PROXY;
        }
    }
}
