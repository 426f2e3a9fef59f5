package org.merchantaccess.http.hub.place;

import java.util.List;
import org.merchantaccess.http.hub.page.Frame;

/** Where somebody belongs. */
public record PlacesView(Frame frame, List<Place> places) {

    public PlacesView {
        places = List.copyOf(places);
    }

    /** One of the places, and what they are there. */
    public record Place(String name, String role, String path) {}
}
