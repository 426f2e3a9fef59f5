package org.merchantaccess.persistence.people;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.application.people.port.OneTimeLinks;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.link.LinkId;
import org.merchantaccess.domain.people.link.LinkPurpose;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.link.OneTimeLink;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/** Stores one-time links in a table. */
final class SqlOneTimeLinks implements OneTimeLinks {

    private final Sql sql;

    SqlOneTimeLinks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(LinkSecret secret, OneTimeLink link) {
        link.purpose().match(new LinkPurpose.Cases<Integer>() {
            @Override
            public Integer invitation(LinkPurpose.Invitation invitation) {
                return addInvitation(secret, link, invitation);
            }

            @Override
            public Integer passwordReset(LinkPurpose.PasswordReset reset) {
                return addForPerson(secret, link, reset.person(), 0);
            }

            @Override
            public Integer signIn(LinkPurpose.SignIn signIn) {
                return addForPerson(secret, link, signIn.person(), 1);
            }
        });
    }

    private int addInvitation(LinkSecret secret, OneTimeLink link, LinkPurpose.Invitation invitation) {
        return sql.change(
                """
                INSERT INTO one_time_link (link_id, digest, position, issued_at, issued_by, email, place, role)
                  VALUES (?, ?, {next one_time_link.position}, ?, ?, ?, ?, ?)""",
                link.id().text(),
                secret.digest(),
                link.issuedAt(),
                link.issuedBy().map(PersonId::text),
                invitation.email().text(),
                MembershipRow.place(invitation.membership().merchant()),
                invitation.membership().role().name());
    }

    private int addForPerson(LinkSecret secret, OneTimeLink link, PersonId person, int signsIn) {
        return sql.change(
                """
                INSERT INTO one_time_link (link_id, digest, position, issued_at, issued_by, person_id, signs_in)
                  VALUES (?, ?, {next one_time_link.position}, ?, ?, ?, ?)""",
                link.id().text(),
                secret.digest(),
                link.issuedAt(),
                link.issuedBy().map(PersonId::text),
                person.text(),
                signsIn);
    }

    /**
     * Finds a link by its digest. The duration of the look-up reveals nothing about a secret of 256 random bits. The row is locked: of two
     * transactions that use the link, the second finds it removed.
     */
    @Override
    public Option<OneTimeLink> find(LinkSecret secret) {
        return sql.one(
                "SELECT * FROM one_time_link WHERE digest = ? {for update}", SqlOneTimeLinks::link, secret.digest());
    }

    @Override
    public Option<OneTimeLink> find(LinkId id) {
        return sql.one("SELECT * FROM one_time_link WHERE link_id = ?", SqlOneTimeLinks::link, id.text());
    }

    @Override
    public List<OneTimeLink> invitationsTo(Option<MerchantId> merchant) {
        return sql.all(
                "SELECT * FROM one_time_link WHERE place = ? ORDER BY position",
                SqlOneTimeLinks::link,
                MembershipRow.place(merchant));
    }

    @Override
    public void remove(LinkId id) {
        sql.change("DELETE FROM one_time_link WHERE link_id = ?", id.text());
    }

    @Override
    public void removeAllThatOpen(PersonId person) {
        sql.change("DELETE FROM one_time_link WHERE person_id = ?", person.text());
    }

    @Override
    public void removeAllIssuedBy(PersonId person) {
        sql.change("DELETE FROM one_time_link WHERE issued_by = ?", person.text());
    }

    @Override
    public void forgetIssuedBefore(Instant moment) {
        sql.change("DELETE FROM one_time_link WHERE issued_at < ?", moment);
    }

    static OneTimeLink link(Row row) {
        return new OneTimeLink(
                new LinkId(row.text("link_id")),
                purpose(row),
                row.moment("issued_at"),
                row.optionalText("issued_by").map(PersonId::new));
    }

    private static LinkPurpose purpose(Row row) {
        return row.optionalText("person_id")
                .map(person -> purpose(row, new PersonId(person)))
                .getOrElse(
                        () -> new LinkPurpose.Invitation(EmailColumn.read(row.text("email")), MembershipRow.read(row)));
    }

    private static LinkPurpose purpose(Row row, PersonId person) {
        return row.number("signs_in") == 1 ? new LinkPurpose.SignIn(person) : new LinkPurpose.PasswordReset(person);
    }
}
