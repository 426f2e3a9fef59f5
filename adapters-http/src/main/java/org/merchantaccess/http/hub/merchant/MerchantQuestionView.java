package org.merchantaccess.http.hub.merchant;

import org.merchantaccess.http.hub.kernel.Question;

/** A question over the page of merchants. */
public record MerchantQuestionView(MerchantsView page, Question question) {}
