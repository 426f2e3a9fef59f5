package org.merchantaccess.http.address;

/** Why nobody can say where a request comes from. Such a request is refused. */
public sealed interface AddressFailure {

    /** The HTTP stack does not know the other end of the connection. */
    record UnknownPeer() implements AddressFailure {}

    /** A trusted proxy passed the request on without saying, in a way we can read, whose it is. */
    record Unreadable() implements AddressFailure {}
}
