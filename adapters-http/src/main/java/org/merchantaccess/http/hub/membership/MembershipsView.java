package org.merchantaccess.http.hub.membership;

import java.util.List;
import org.merchantaccess.http.hub.page.Frame;

/** Data of the page on which the user chooses a merchant. */
public record MembershipsView(Frame frame, List<Choice> choices) {

    public MembershipsView {
        choices = List.copyOf(choices);
    }

    /** A membership to choose: the merchant or the Hub, and the role in it. */
    public record Choice(String name, String role, String path) {}
}
