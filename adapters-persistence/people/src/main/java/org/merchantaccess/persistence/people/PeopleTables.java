package org.merchantaccess.persistence.people;

import java.util.List;
import org.merchantaccess.application.storage.StoreReport.DamagedPart;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.persistence.key.sealing.Sealer;
import org.merchantaccess.persistence.sql.Dialect;
import org.merchantaccess.persistence.sql.MigrationScript;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.store.StoreExtension;
import org.merchantaccess.persistence.store.inspection.DamageCollector;

/** The tables of the people context in a store. */
public final class PeopleTables implements StoreExtension {

    @Override
    public List<MigrationScript> scripts(Dialect dialect) {
        return switch (dialect) {
            case SQLITE ->
                List.of(
                        new MigrationScript(2, PeopleTables.class, "V2__people.sql"),
                        new MigrationScript(3, PeopleTables.class, "V3__sign_in_links.sql"),
                        new MigrationScript(5, PeopleTables.class, "V5__failed_sign_ins.sql"));
            case POSTGRESQL -> List.of(new MigrationScript(2, PeopleTables.class, "P2__people.sql"));
        };
    }

    @Override
    public void reseal(Sql sql, Sealer sealer) {
        new SqlSecondFactors(sql, sealer).reseal();
    }

    /** Deletes all sessions and links: those that ended after the copy was made would be valid again. */
    @Override
    public void restored(Sql sql) {
        sql.change("DELETE FROM hub_session");
        sql.change("DELETE FROM one_time_link");
    }

    @Override
    public void inspect(Sql sql, Sealer sealer, DamageCollector damages) {
        damages.inspect(DamagedPart.PAGES, "table second_factor", () -> secondFactors(sql, sealer, damages));
        damages.inspect(
                DamagedPart.PAGES,
                "table person",
                () -> new PeopleInspection(sql)
                        .damaged()
                        .forEach(where -> damages.note(DamagedPart.VALUES, where, "it is not as it was written")));
    }

    private static void secondFactors(Sql sql, Sealer sealer, DamageCollector damages) {
        sql.all("SELECT person_id, sealed FROM second_factor", row -> {
            PersonId person = new PersonId(row.text("person_id"));
            if (sealer.open(row.text("sealed"), SqlSecondFactors.context(person))
                    .isEmpty()) {
                damages.note(
                        DamagedPart.SECOND_FACTORS, "person " + person.text(), "the second factor cannot be opened");
            }
            return true;
        });
    }
}
