package org.merchantaccess.application.people.port;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.password.PasswordHash;

/** Stores the people with an account, and their password hashes. */
public interface People {

    /**
     * Adds an account. The caller has checked that the e-mail address has no account yet.
     *
     * @throws PortUnavailable if there is already an account with this ID or e-mail address
     */
    void add(Person person, PasswordHash password);

    /** Returns the person with this ID; none if there is none. */
    Option<Person> find(PersonId id);

    /** Returns the person with this ID as {@link #find(PersonId)} does, and locks the account against other changes until the transaction ends. */
    Option<Person> findForChange(PersonId id);

    /** Returns the person with this e-mail address, compared without regard to case; none if there is none. */
    Option<Person> find(EmailAddress email);

    /** Returns the members of the merchant, the oldest account first. */
    List<Person> of(MerchantId merchant);

    /** Returns the operators, the oldest account first. */
    List<Person> operators();

    /** Returns true if there are no accounts. */
    boolean isEmpty();

    /** Replaces the memberships of the person; without effect if there is no such person. The age of the account stays. */
    void save(Person person);

    /** Returns the password hash of the person; none if there is no such person. */
    Option<PasswordHash> passwordOf(PersonId id);

    /** Replaces the password hash of the person; without effect if there is no such person. */
    void keepPassword(PersonId id, PasswordHash password);

    /**
     * Removes the person and the password hash; without effect if there is no such person. Other data of the person is removed through
     * other ports.
     */
    void remove(PersonId id);
}
