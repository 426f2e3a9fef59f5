package org.merchantaccess.http.hub.usage;

import org.merchantaccess.http.hub.chart.Sparkline;

/**
 * Use of an App ID in a list.
 *
 * @param text the sums: {@code 120 logins, 3,400 calls, 2 refused}
 */
public record UsageSparkline(Sparkline line, String text) {}
