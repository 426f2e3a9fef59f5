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

    /** Somebody new. That nobody has the address yet is for the caller to know. */
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

    /** The memberships of somebody who is there are now those. */
    void save(Person person);

    /** None where there is no such person. */
    Option<PasswordHash> passwordOf(PersonId id);

    void keepPassword(PersonId id, PasswordHash password);

    /** With their password. What else belongs to them has other ports. */
    void remove(PersonId id);
}
