package org.merchantaccess.http.hub.people.list;

import org.merchantaccess.http.hub.dialog.ConfirmationView;

/** Data of a confirmation dialog over the page of people. */
public record PeopleDialogView(PeopleView page, ConfirmationView question) {}
