package org.merchantaccess.http.address;

/** Why the address of a request's client cannot be determined. Such a request is refused. */
public sealed interface AddressFailure {

    /** The HTTP stack does not know the other end of the connection. */
    record UnknownPeer() implements AddressFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownPeer(this);
        }
    }

    /** A trusted proxy passed the request on and named no address: its header is absent or empty. */
    record NotForwarded() implements AddressFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notForwarded(this);
        }
    }

    /** A trusted proxy sent its header, and the client's address cannot be read from it. */
    record Unreadable() implements AddressFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unreadable(this);
        }
    }

    /** A peer that is no trusted proxy sent an address header. */
    record UntrustedProxy() implements AddressFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.untrustedProxy(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** One answer for each failure. */
    interface Cases<R> {

        R unknownPeer(UnknownPeer failure);

        R notForwarded(NotForwarded failure);

        R unreadable(Unreadable failure);

        R untrustedProxy(UntrustedProxy failure);
    }
}
