package org.merchantaccess.domain.kernel;

/** Something that happened to a merchant profile and is worth telling its people: R13 writes each one down. */
public interface DomainEvent {

    /** What happened, one of a closed set of words such as {@code app_id_activated}. */
    String action();

    /** The thing it happened to: an App ID, an address range, a merchant. Never a secret. */
    String subject();

    /** What else a reader wants to know, such as the former name; empty where there is nothing. Never a secret. */
    String detail();
}
