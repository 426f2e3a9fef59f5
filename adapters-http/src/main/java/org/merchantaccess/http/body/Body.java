package org.merchantaccess.http.body;

import java.util.Map;

/** The members of a body that has the form it must have. Not printed: some are secrets. */
public final class Body {

    private final Map<String, String> members;

    Body(Map<String, String> members) {
        this.members = Map.copyOf(members);
    }

    /** What was sent for a member; empty for one that need not be sent and was not. */
    public String text(String member) {
        return members.getOrDefault(member, "");
    }
}
