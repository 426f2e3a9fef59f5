package org.merchantaccess.application.memory;

import io.vavr.control.Option;
import java.util.List;
import java.util.function.Predicate;
import org.merchantaccess.application.port.People;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.PasswordHash;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;

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
            throw new PortUnavailable("that e-mail address has an account already");
        }
        people.add(person.id(), person);
        passwords.put(person.id(), password);
    }

    @Override
    public Option<Person> find(PersonId id) {
        return people.find(id);
    }

    @Override
    public Option<Person> find(EmailAddress email) {
        return Option.ofOptional(
                such(person -> person.email().equals(email)).stream().findFirst());
    }

    @Override
    public List<Person> of(MerchantId merchant) {
        return such(person -> person.roleIn(merchant).isDefined());
    }

    @Override
    public List<Person> operators() {
        return such(Person::isOperator);
    }

    @Override
    public boolean areNone() {
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

    private List<Person> such(Predicate<Person> wanted) {
        return people.all().stream().filter(wanted).toList();
    }
}
