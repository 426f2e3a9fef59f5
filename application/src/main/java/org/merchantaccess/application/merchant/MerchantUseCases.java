package org.merchantaccess.application.merchant;

/** All that can be done with a merchant profile as a whole. */
public record MerchantUseCases(
        OpenMerchantProfile open, SuspendMerchant suspend, ResumeMerchant resume, ListMerchants list) {}
