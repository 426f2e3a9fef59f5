package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.util.Objects;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.AccessToken;

/** A call with a token that a change has ended, begun after that change was answered. It is decided in the steps of the real ones. */
final class Visit {

    private final Node node;
    private final AccessToken token;
    private final Option<Freshness.Term> term;
    private final int termEnd;
    private final Option<Option<MerchantProfile>> seen;

    private Visit(
            Node node,
            AccessToken token,
            Option<Freshness.Term> term,
            int termEnd,
            Option<Option<MerchantProfile>> seen) {
        this.node = node;
        this.token = token;
        this.term = term;
        this.termEnd = termEnd;
        this.seen = seen;
    }

    /** It begins with asking whether the node is fresh. */
    static Visit asksFirst(Node node, AccessToken token, int horizon) {
        Freshness.Term term = node.follower().things().freshness().term();
        int end = node.follower().things().end(term, horizon);
        return new Visit(node, token, Option.some(term), end, Option.none());
    }

    /** Planted: it begins with a look, as the real ones did before this exploration. */
    static Visit looksFirst(Node node, AccessToken token) {
        return new Visit(node, token, Option.none(), 0, Option.some(node.knows(token)));
    }

    boolean isToLook() {
        return seen.isEmpty();
    }

    String where() {
        return node.name();
    }

    /** Its App ID is looked up on the node as it is now. */
    Visit looks(Node nodeNow) {
        return new Visit(node, token, term, termEnd, Option.some(nodeNow.knows(token)));
    }

    /** Whether it would be let in now. */
    boolean isLetIn(Node nodeNow) {
        boolean fresh = term.map(Freshness.Term::isRunning).getOrElse(nodeNow::isFresh);
        return fresh && seen.exists(known -> Node.letsIn(token, known));
    }

    int index() {
        return node.index();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Visit that
                && where().equals(that.where())
                && token.equals(that.token)
                && termEnd == that.termEnd
                && seen.equals(that.seen);
    }

    @Override
    public int hashCode() {
        return Objects.hash(where(), token, termEnd, seen);
    }
}
