package org.merchantaccess.http.hub.dialog;

/**
 * One radio button of a group.
 *
 * @param value the submitted value
 */
public record Choice(String value, String label, boolean isChosen) {}
