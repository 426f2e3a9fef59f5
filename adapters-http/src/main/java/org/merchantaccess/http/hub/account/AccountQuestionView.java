package org.merchantaccess.http.hub.account;

import org.merchantaccess.http.hub.kernel.Question;

/** A question over the page of one's account. */
public record AccountQuestionView(AccountView page, Question question) {}
