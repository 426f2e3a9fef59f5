package org.merchantaccess.http.hub.resource;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Timestamp;

/** Data of the page of resource servers. */
public record ResourceServersView(Frame frame, String path, List<ServerView> servers, Option<Notice> notice) {
    public ResourceServersView {
        servers = List.copyOf(servers);
    }

    /**
     * A resource server, without its secret.
     *
     * @param id its {@code client_id}
     */
    public record ServerView(String id, String name, Timestamp createdAt) {}
}
