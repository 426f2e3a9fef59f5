package org.merchantaccess.http.address;

/** Reasons why the client address of a request cannot be determined. Such a request is refused. */
public sealed interface AddressFailure {

    /** The HTTP stack does not know the peer address of the connection. */
    record UnknownPeer() implements AddressFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownPeer(this);
        }
    }

    /** A trusted proxy forwarded the request without a client address: its header is absent or empty. */
    record NotForwarded() implements AddressFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notForwarded(this);
        }
    }

    /** A trusted proxy sent its header, but no client address can be read from it. */
    record Unreadable() implements AddressFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unreadable(this);
        }
    }

    /** A peer that is not a trusted proxy sent an address header. */
    record UntrustedProxy() implements AddressFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.untrustedProxy(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** Maps each kind of failure to a result. */
    interface Cases<R> {

        R unknownPeer(UnknownPeer failure);

        R notForwarded(NotForwarded failure);

        R unreadable(Unreadable failure);

        R untrustedProxy(UntrustedProxy failure);
    }
}
