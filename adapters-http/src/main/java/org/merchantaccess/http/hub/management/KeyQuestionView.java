package org.merchantaccess.http.hub.management;

import org.merchantaccess.http.hub.kernel.Question;

/** A question over the page of management keys. */
public record KeyQuestionView(KeysView page, Question question) {}
