package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.util.List;
import java.util.Objects;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.AccessToken;

/**
 * A call with a token that a switch has invalidated, begun after that switch was reported effective. It is decided in the same steps as
 * by {@code CheckCallHandler}.
 */
final class InFlightCall {

    private final Node node;
    private final AccessToken token;
    private final Option<Freshness.Lease> lease;
    private final List<Object> leaseEnd;
    private final Option<Option<MerchantProfile>> profileRead;

    private InFlightCall(
            Node node,
            AccessToken token,
            Option<Freshness.Lease> lease,
            List<Object> leaseEnd,
            Option<Option<MerchantProfile>> profileRead) {
        this.node = node;
        this.token = token;
        this.lease = lease;
        this.leaseEnd = leaseEnd;
        this.profileRead = profileRead;
    }

    /** Starts a call that obtains its lease first. */
    static InFlightCall leaseFirst(Node node, AccessToken token) {
        Freshness.Lease lease = node.follower().components().freshness().lease();
        return new InFlightCall(node, token, Option.some(lease), FollowerComponents.endOf(lease), Option.none());
    }

    /** Reads the App ID's profile from the current directory of the node. */
    static InFlightCall readFirst(Node node, AccessToken token) {
        return new InFlightCall(node, token, Option.none(), List.of(), Option.some(node.profileOf(token)));
    }

    boolean needsRead() {
        return profileRead.isEmpty();
    }

    String nodeName() {
        return node.name();
    }

    /** Its App ID is looked up on the node as it is now. */
    InFlightCall read(Node nodeNow) {
        return new InFlightCall(node, token, lease, leaseEnd, Option.some(nodeNow.profileOf(token)));
    }

    /** Returns true if the call would be accepted now. */
    boolean isAccepted(Node nodeNow) {
        boolean isFresh = lease.map(Freshness.Lease::isValid).getOrElse(nodeNow::isFresh);
        return isFresh && profileRead.exists(profile -> Node.accepts(token, profile));
    }

    int index() {
        return node.index();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InFlightCall that
                && nodeName().equals(that.nodeName())
                && token.equals(that.token)
                && leaseEnd.equals(that.leaseEnd)
                && profileRead.equals(that.profileRead);
    }

    @Override
    public int hashCode() {
        return Objects.hash(nodeName(), token, leaseEnd, profileRead);
    }
}
