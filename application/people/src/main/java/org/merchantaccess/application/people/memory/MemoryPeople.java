package org.merchantaccess.application.people.memory;

import io.vavr.control.Option;
import java.util.List;
import java.util.function.Predicate;
import org.merchantaccess.application.memory.MemoryTable;
import org.merchantaccess.application.memory.MemoryTransactions;
import org.merchantaccess.application.people.port.People;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.password.PasswordHash;

final class MemoryPeople implements People {

    private final MemoryTable<PersonId, Person> people;
    private final MemoryTable<PersonId, PasswordHash> passwords;

    MemoryPeople(MemoryTransactions transactions) {
        this.people = new MemoryTable<>(transactions);
        this.passwords = new MemoryTable<>(transactions);
    }

    @Override
    public void add(Person person, PasswordHash password) {
        if (find(person.email()).isDefined()) {
            throw new PortUnavailable("there is already an account with this e-mail address");
        }
        people.add(person.id(), person);
        passwords.put(person.id(), password);
    }

    @Override
    public Option<Person> find(PersonId id) {
        return people.find(id);
    }

    @Override
    public Option<Person> findForChange(PersonId id) {
        return find(id);
    }

    @Override
    public Option<Person> find(EmailAddress email) {
        return Option.ofOptional(
                matching(person -> person.email().equals(email)).stream().findFirst());
    }

    @Override
    public List<Person> of(MerchantId merchant) {
        return matching(person -> person.roleIn(merchant).isDefined());
    }

    @Override
    public List<Person> operators() {
        return matching(Person::isOperator);
    }

    @Override
    public boolean isEmpty() {
        return people.all().isEmpty();
    }

    @Override
    public void save(Person person) {
        people.find(person.id()).forEach(known -> people.put(person.id(), person));
    }

    @Override
    public Option<PasswordHash> passwordOf(PersonId id) {
        return passwords.find(id);
    }

    @Override
    public void keepPassword(PersonId id, PasswordHash password) {
        people.find(id).forEach(known -> passwords.put(id, password));
    }

    @Override
    public void remove(PersonId id) {
        people.remove(id);
        passwords.remove(id);
    }

    private List<Person> matching(Predicate<Person> wanted) {
        return people.all().stream().filter(wanted).toList();
    }
}
