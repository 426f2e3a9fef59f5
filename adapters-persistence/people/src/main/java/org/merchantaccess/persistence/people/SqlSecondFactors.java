package org.merchantaccess.persistence.people;

import io.vavr.control.Option;
import java.util.Arrays;
import java.util.List;
import org.merchantaccess.application.people.port.SecondFactors;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.secondfactor.SecondFactor;
import org.merchantaccess.domain.people.secondfactor.TotpSecret;
import org.merchantaccess.persistence.key.sealing.SealContext;
import org.merchantaccess.persistence.key.sealing.Sealer;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/** Stores second factors in a table, their secrets sealed. */
final class SqlSecondFactors implements SecondFactors {

    private final Sql sql;
    private final Sealer sealer;

    SqlSecondFactors(Sql sql, Sealer sealer) {
        this.sql = sql;
        this.sealer = sealer;
    }

    /**
     * Finds a second factor and locks it, so that no code is accepted twice. Throws if the stored secret was altered or copied from elsewhere, so that a person with a second factor never signs in without it.
     */
    @Override
    public Option<SecondFactor> of(PersonId person) {
        return sql.one(
                "SELECT * FROM second_factor WHERE person_id = ? {for update}",
                row -> factor(person, row),
                person.text());
    }

    @Override
    public void keep(PersonId person, SecondFactor factor) {
        byte[] plain = factor.secret().toBytes();
        sql.change("""
                INSERT INTO second_factor (person_id, sealed, last_step) VALUES (?, ?, ?)
                ON CONFLICT (person_id) DO UPDATE SET sealed = excluded.sealed, last_step = excluded.last_step""", person.text(), sealer.seal(plain, context(person)), factor.lastStep());
        Arrays.fill(plain, (byte) 0);
    }

    @Override
    public void remove(PersonId person) {
        sql.change("DELETE FROM second_factor WHERE person_id = ?", person.text());
    }

    @Override
    public void reseal() {
        List<PersonId> people =
                sql.all("SELECT person_id FROM second_factor", row -> new PersonId(row.text("person_id")));
        people.forEach(person -> of(person).forEach(factor -> keep(person, factor)));
    }

    /** Returns the context of the sealed secret, which cannot be opened for another person. */
    static SealContext context(PersonId person) {
        return new SealContext("totp", "", person.text());
    }

    private SecondFactor factor(PersonId person, Row row) {
        return SecondFactor.restored(
                sealer.open(row.text("sealed"), context(person))
                        .map(TotpSecret::of)
                        .getOrElseThrow(() -> new IllegalStateException(
                                "the sealed second factor of " + person + " was altered or copied from elsewhere")),
                row.optionalText("last_step").map(Long::valueOf));
    }
}
