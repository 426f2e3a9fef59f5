package org.merchantaccess.application.port;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.PasswordHash;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;

/** The people with an account, and what is kept of their passwords. */
public interface People {

    /**
     * A new account. That the address has no account yet is for the caller to know.
     *
     * @throws PortUnavailable if that id or that address has an account
     */
    void add(Person person, PasswordHash password);

    Option<Person> find(PersonId id);

    /** By the address in any spelling. */
    Option<Person> find(EmailAddress email);

    /** Whoever belongs to that merchant, oldest account first. */
    List<Person> of(MerchantId merchant);

    /** Oldest account first. */
    List<Person> operators();

    /** Whether there is anybody at all. */
    boolean areNone();

    /** The memberships of whoever has that id are now those, and the account is as old as it was; of nobody, nothing. */
    void save(Person person);

    /** None where there is no such person. */
    Option<PasswordHash> passwordOf(PersonId id);

    /** In place of the former; where there is no such person, nothing. */
    void keepPassword(PersonId id, PasswordHash password);

    /** With their password, if there is such a person. What else belongs to them has other ports. */
    void remove(PersonId id);
}
