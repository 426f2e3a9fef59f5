package org.merchantaccess.bootstrap.measure.soak;

import java.util.Map;

/**
 * What the server had of everything at one moment.
 *
 * @param second since the beginning
 * @param answers as expected until then
 */
record Sample(long second, Map<Supply, Long> amounts, long answers) {}
