package org.merchantaccess.http.hub.credential;

import io.vavr.control.Option;

/**
 * A question that stands over the list.
 *
 * @param action where the answer is sent
 * @param appId which App ID it is about; empty where one is to be made
 * @param typed what was typed before
 * @param fault what is wrong with that
 */
public record DialogView(String action, String back, String appId, String name, String typed, Option<String> fault) {}
