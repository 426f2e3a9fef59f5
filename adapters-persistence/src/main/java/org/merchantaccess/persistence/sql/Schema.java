package org.merchantaccess.persistence.sql;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The scripts that create the tables this program knows.
 *
 * @param scripts sorted by version; missing versions belong to extensions that this program does not have
 */
public record Schema(List<MigrationScript> scripts) {

    public Schema {
        requireNonNull(scripts, "scripts");
        scripts = scripts.stream()
                .sorted(Comparator.comparingInt(MigrationScript::version))
                .toList();
    }

    /** Returns these tables and those of an extension. */
    public Schema with(List<MigrationScript> others) {
        return new Schema(Stream.concat(scripts.stream(), others.stream()).toList());
    }

    int newest() {
        return scripts.get(scripts.size() - 1).version();
    }
}
