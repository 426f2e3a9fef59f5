package org.merchantaccess.http.hub.credential.alert;

import org.merchantaccess.http.hub.page.Timestamp;

/**
 * An event of the last days that needs attention.
 *
 * @param appId the App ID concerned
 * @param name its App Name; the App ID if it was deleted
 * @param isKnown whether the App ID still exists
 * @param text the event in plain words, followed by its time
 * @param detail further details; may be empty
 */
public record AlertView(String appId, String name, boolean isKnown, String text, Timestamp at, String detail) {}
