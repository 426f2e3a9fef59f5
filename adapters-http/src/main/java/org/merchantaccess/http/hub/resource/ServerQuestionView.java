package org.merchantaccess.http.hub.resource;

import org.merchantaccess.http.hub.dialog.ConfirmationView;

/** Data of a confirmation dialog over the page of resource servers. */
public record ServerQuestionView(ResourceServersView page, ConfirmationView question) {}
