package org.merchantaccess.http.hub.usage;

import org.merchantaccess.http.hub.chart.ColumnChart;
import org.merchantaccess.http.hub.chart.NumberTable;

/** Refused requests of a merchant by cause. */
public record RefusalsByCauseView(ColumnChart chart, NumberTable numbers) {}
