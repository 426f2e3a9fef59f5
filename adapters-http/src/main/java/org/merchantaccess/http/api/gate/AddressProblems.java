package org.merchantaccess.http.api.gate;

import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.address.AddressFailure;
import org.merchantaccess.http.problem.Problem;

/**
 * Maps address failures to the 403 of the management API. The response names the cause: its reader is an operator, and the cause does not
 * help to bypass the gate. Addresses of proxies are only in the log.
 */
final class AddressProblems implements AddressFailure.Cases<Problem> {

    private static final String PARAMETER = "address";

    static Problem of(AddressFailure failure) {
        return failure.match(new AddressProblems());
    }

    /** Returns the 403 for a client whose address is known but not admitted. */
    static Problem notAdmitted(ClientAddress client) {
        return Problem.forbidden(
                PARAMETER, client + " is not in management-addresses. Add it there to call from this address.");
    }

    @Override
    public Problem unknownPeer(AddressFailure.UnknownPeer failure) {
        return Problem.forbidden(PARAMETER, "The address this request comes from is not known.");
    }

    @Override
    public Problem notForwarded(AddressFailure.NotForwarded failure) {
        return Problem.forbidden(
                PARAMETER,
                "This request comes from a trusted proxy that did not name the client's address. On the machine of the proxy, send"
                        + " your own address in the header in which the proxy would name it, such as X-Forwarded-For: 127.0.0.1,"
                        + " or use the command line.");
    }

    @Override
    public Problem unreadable(AddressFailure.Unreadable failure) {
        return Problem.forbidden(
                PARAMETER, "The header in which the trusted proxy names the client's address cannot be read.");
    }

    @Override
    public Problem untrustedProxy(AddressFailure.UntrustedProxy failure) {
        return Problem.forbidden(
                PARAMETER,
                "This request has an address header but does not come from a trusted proxy. Send it without the header, or add the"
                        + " proxy to trusted-proxies.");
    }
}
