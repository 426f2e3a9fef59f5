package org.merchantaccess.bootstrap.settings;

import org.merchantaccess.domain.kernel.Environment;

/** The names of one environment's settings. */
record InstanceNames(
        ListenerNames api,
        ListenerNames hub,
        Setting apiUrl,
        Setting hubUrl,
        Setting issuer,
        Setting signingAlgorithm,
        Setting managementKeyFile,
        Setting database,
        Setting databaseUser,
        Setting databasePasswordFile) {

    static InstanceNames of(Environment environment) {
        return switch (environment) {
            case TEST ->
                new InstanceNames(
                        new ListenerNames(
                                Setting.TEST_API, Setting.TEST_API_CERTIFICATE, Setting.TEST_API_CERTIFICATE_KEY),
                        new ListenerNames(
                                Setting.TEST_HUB, Setting.TEST_HUB_CERTIFICATE, Setting.TEST_HUB_CERTIFICATE_KEY),
                        Setting.TEST_API_URL,
                        Setting.TEST_HUB_URL,
                        Setting.TEST_ISSUER,
                        Setting.TEST_SIGNING_ALGORITHM,
                        Setting.TEST_MANAGEMENT_KEY_FILE,
                        Setting.TEST_DATABASE,
                        Setting.TEST_DATABASE_USER,
                        Setting.TEST_DATABASE_PASSWORD_FILE);
            case PRODUCTION ->
                new InstanceNames(
                        new ListenerNames(
                                Setting.PRODUCTION_API,
                                Setting.PRODUCTION_API_CERTIFICATE,
                                Setting.PRODUCTION_API_CERTIFICATE_KEY),
                        new ListenerNames(
                                Setting.PRODUCTION_HUB,
                                Setting.PRODUCTION_HUB_CERTIFICATE,
                                Setting.PRODUCTION_HUB_CERTIFICATE_KEY),
                        Setting.PRODUCTION_API_URL,
                        Setting.PRODUCTION_HUB_URL,
                        Setting.PRODUCTION_ISSUER,
                        Setting.PRODUCTION_SIGNING_ALGORITHM,
                        Setting.PRODUCTION_MANAGEMENT_KEY_FILE,
                        Setting.PRODUCTION_DATABASE,
                        Setting.PRODUCTION_DATABASE_USER,
                        Setting.PRODUCTION_DATABASE_PASSWORD_FILE);
        };
    }
}
