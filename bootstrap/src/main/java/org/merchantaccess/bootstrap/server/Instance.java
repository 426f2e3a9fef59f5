package org.merchantaccess.bootstrap.server;

import java.net.URI;
import org.merchantaccess.application.MerchantAccess;

/**
 * One environment that is being served.
 *
 * @param api where merchants' software logs in and calls
 * @param hub where merchants are managed
 */
public record Instance(MerchantAccess access, URI api, URI hub) {}
