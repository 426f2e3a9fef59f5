package org.merchantaccess.bootstrap.demo;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.bootstrap.server.Instance;

/**
 * One environment of the demo, with its merchant and the merchant's manager.
 *
 * @param instance the served environment
 */
record DemoInstance(Instance instance, DemoMerchant merchant, DemoManager manager) {
    DemoInstance {
        requireNonNull(instance, "instance");
        requireNonNull(merchant, "merchant");
        requireNonNull(manager, "manager");
    }

    /** Opens the demo merchant and creates its manager. */
    static DemoInstance openIn(Instance instance) {
        DemoMerchant merchant = DemoMerchant.openIn(instance.access());
        return new DemoInstance(instance, merchant, DemoManager.of(merchant.merchant(), instance.people()));
    }

    /** Returns the one-time sign-in link of the manager. */
    String signIn() {
        return manager.signIn(instance.hubUrl()).toString();
    }
}
