package org.merchantaccess.http.hub.session;

import org.merchantaccess.http.hub.page.Frame;

/** Data of the page of a one-time link that no longer works. */
public record UnusableLinkView(Frame frame, String reason) {}
