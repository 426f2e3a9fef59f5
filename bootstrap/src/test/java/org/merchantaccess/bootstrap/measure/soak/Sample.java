package org.merchantaccess.bootstrap.measure.soak;

import java.util.Map;

/**
 * The resources of the server at one moment.
 *
 * @param second seconds since the start
 * @param answers the number of expected responses so far
 */
record Sample(long second, Map<Resource, Long> amounts, long answers) {}
