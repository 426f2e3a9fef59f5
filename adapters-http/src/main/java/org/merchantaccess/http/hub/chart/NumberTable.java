package org.merchantaccess.http.hub.chart;

import java.util.List;
import java.util.stream.IntStream;

/** The numbers of a chart as a table, oldest interval first. */
public record NumberTable(String caption, List<String> columns, List<Row> rows) {

    public NumberTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Creates the table with one column for each series. */
    public static NumberTable of(String caption, TimeAxis time, List<Series> series) {
        return new NumberTable(
                caption,
                series.stream().map(Series::name).toList(),
                IntStream.range(0, time.begun())
                        .mapToObj(index -> new Row(
                                time.text(index),
                                series.stream()
                                        .map(each ->
                                                CountText.grouped(each.counts().get(index)))
                                        .toList()))
                        .toList());
    }

    /** One interval. */
    public record Row(String time, List<String> counts) {
        public Row {
            counts = List.copyOf(counts);
        }
    }
}
