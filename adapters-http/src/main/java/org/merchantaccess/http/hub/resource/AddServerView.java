package org.merchantaccess.http.hub.resource;

import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.page.Field;

/** Data of the dialog that adds a resource server. */
public record AddServerView(ResourceServersView page, DialogView dialog, Field name) {}
