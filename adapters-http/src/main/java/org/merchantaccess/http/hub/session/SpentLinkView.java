package org.merchantaccess.http.hub.session;

import org.merchantaccess.http.hub.page.Frame;

/** What a link leads to that works no more. */
public record SpentLinkView(Frame frame, String reason) {}
