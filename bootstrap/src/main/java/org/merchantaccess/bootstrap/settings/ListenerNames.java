package org.merchantaccess.bootstrap.settings;

/** The settings of one listener: its address, its certificate, and the key of the certificate. */
record ListenerNames(Setting address, Setting certificate, Setting certificateKey) {

    static final ListenerNames OPERATIONS =
            new ListenerNames(Setting.OPERATIONS, Setting.OPERATIONS_CERTIFICATE, Setting.OPERATIONS_CERTIFICATE_KEY);
}
