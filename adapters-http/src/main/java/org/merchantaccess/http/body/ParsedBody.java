package org.merchantaccess.http.body;

import io.vavr.control.Option;
import java.util.Map;

/** The members of a body that matches its schema. Has no readable {@code toString}, since some members are secrets. */
public final class ParsedBody {

    private final Map<String, String> members;

    ParsedBody(Map<String, String> members) {
        this.members = Map.copyOf(members);
    }

    /** Returns the value of a member; none if an optional member is absent. */
    public Option<String> find(String member) {
        return Option.of(members.get(member));
    }

    /** Returns the value of a member; empty if an optional member is absent. */
    public String text(String member) {
        return members.getOrDefault(member, "");
    }
}
