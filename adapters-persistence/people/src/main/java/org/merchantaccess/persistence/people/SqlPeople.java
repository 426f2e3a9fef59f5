package org.merchantaccess.persistence.people;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.people.port.People;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.password.PasswordHash;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/** Stores people in one table and their memberships in another. */
final class SqlPeople implements People {

    private final Sql sql;

    SqlPeople(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Person person, PasswordHash password) {
        sql.change(
                """
                INSERT INTO person (person_id, position, email, email_key, password_hash)
                  VALUES (?, {next person.position}, ?, ?, ?)""", person.id().text(), person.email().text(), person.email().key(), password.text());
        addMemberships(person);
    }

    @Override
    public Option<Person> find(PersonId id) {
        return sql.one("SELECT person_id, email FROM person WHERE person_id = ?", Account::read, id.text())
                .map(this::person);
    }

    /** Locks the row in a statement of its own: a query that waits for the lock would return the old memberships. */
    @Override
    public Option<Person> findForChange(PersonId id) {
        return sql.one("SELECT person_id FROM person WHERE person_id = ? {for update}", row -> id, id.text())
                .flatMap(this::find);
    }

    @Override
    public Option<Person> find(EmailAddress email) {
        return sql.one("SELECT person_id, email FROM person WHERE email_key = ?", Account::read, email.key())
                .map(this::person);
    }

    @Override
    public List<Person> of(MerchantId merchant) {
        return at(Option.some(merchant));
    }

    /** Locks the list, so that two operators who remove each other do not both succeed. */
    @Override
    public List<Person> operators() {
        sql.lock("people", "operators");
        return at(Option.none());
    }

    @Override
    public boolean isEmpty() {
        return sql.number("SELECT COUNT(*) FROM person") == 0;
    }

    @Override
    public void save(Person person) {
        removeMemberships(person.id());
        addMemberships(person);
    }

    @Override
    public Option<PasswordHash> passwordOf(PersonId id) {
        return sql.one(
                "SELECT password_hash FROM person WHERE person_id = ?",
                row -> PasswordHash.of(row.text("password_hash")),
                id.text());
    }

    @Override
    public void keepPassword(PersonId id, PasswordHash password) {
        sql.change("UPDATE person SET password_hash = ? WHERE person_id = ?", password.text(), id.text());
    }

    @Override
    public void remove(PersonId id) {
        removeMemberships(id);
        sql.change("DELETE FROM person WHERE person_id = ?", id.text());
    }

    private List<Person> at(Option<MerchantId> merchant) {
        return sql.all("""
                        SELECT person.person_id, email FROM person JOIN membership ON membership.person_id = person.person_id
                          WHERE place = ? ORDER BY person.position""", Account::read, MembershipRow.place(merchant)).stream()
                .map(this::person)
                .toList();
    }

    /** Reads the memberships after the account query is finished, because a second query would disturb its cursor. */
    private Person person(Account account) {
        return Person.restored(account.id(), account.email(), memberships(account.id()));
    }

    private List<Membership> memberships(PersonId id) {
        return sql.all(
                "SELECT place, role FROM membership WHERE person_id = ? ORDER BY position",
                MembershipRow::read,
                id.text());
    }

    /** Adds the memberships; has no effect if the person does not exist. */
    private void addMemberships(Person person) {
        int position = 0;
        for (Membership membership : person.memberships()) {
            sql.change(
                    """
                    INSERT INTO membership (person_id, place, position, role)
                      SELECT person_id, ?, ?, ? FROM person WHERE person_id = ?""",
                    MembershipRow.place(membership.merchant()),
                    position++,
                    membership.role().name(),
                    person.id().text());
        }
    }

    private void removeMemberships(PersonId id) {
        sql.change("DELETE FROM membership WHERE person_id = ?", id.text());
    }

    private record Account(PersonId id, EmailAddress email) {

        static Account read(Row row) {
            return new Account(new PersonId(row.text("person_id")), EmailColumn.read(row.text("email")));
        }
    }
}
