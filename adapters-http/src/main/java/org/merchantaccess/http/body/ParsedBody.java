package org.merchantaccess.http.body;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.json.FlatJsonObject;

/** The members of a body that matches its schema. Has no readable {@code toString}, since some members are secrets. */
public final class ParsedBody {

    private final List<FlatJsonObject.Member> members;

    /** Creates a body of members with distinct names, all of them strings. */
    ParsedBody(List<FlatJsonObject.Member> members) {
        this.members = members;
    }

    /** Returns the value of a member; none if an optional member is absent. */
    public Option<String> find(String member) {
        for (FlatJsonObject.Member each : members) {
            if (each.name().equals(member)) {
                return each.text();
            }
        }
        return Option.none();
    }

    /** Returns the value of a member; empty if an optional member is absent. */
    public String text(String member) {
        return find(member).getOrElse("");
    }
}
