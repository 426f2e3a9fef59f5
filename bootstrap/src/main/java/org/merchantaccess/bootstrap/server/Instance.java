package org.merchantaccess.bootstrap.server;

import java.net.URI;
import java.util.List;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.persistence.restore.Ended;

/**
 * One environment that is being served.
 *
 * @param api where merchants' software logs in and calls
 * @param hub where merchants are managed
 * @param revived what had ended and is good again, because the store was put back from a backup
 */
public record Instance(MerchantAccess access, URI api, URI hub, List<Ended> revived) {}
