package org.merchantaccess.browser.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.TestMerchant;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.browser.WithAndWithoutScripts;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Role;

/** Management of a merchant's members by a manager. */
@Tag("slow")
@InChromium
class ManagingPeopleTest {

    private static final String EMAIL = "E-mail address";
    private static final String CHOSEN = "a few words more";

    private TestMerchant merchant;
    private Person developer;

    @BeforeEach
    void addDeveloper(Hubs hubs) {
        merchant = TestMerchant.openIn(Environment.TEST, hubs);
        developer = merchant.addUser(Membership.in(merchant.id(), Role.DEVELOPER));
    }

    private Visitor manager(Window window) {
        return merchant.visitedBy(Role.MANAGER, window)
                .open(merchant.path("/settings/people"))
                .seesHeading("People");
    }

    private static Visitor invite(Visitor manager, String email, String role) {
        manager.click("Invite");
        manager.dialog().fill(EMAIL, email).tick(role).click("Create invitation link");
        return manager;
    }

    private static String displayedLink(Visitor manager) {
        return manager.sees("/link/")
                .page()
                .text()
                .lines()
                .filter(line -> line.contains("/link/"))
                .findFirst()
                .orElseThrow();
    }

    private Visitor choose(Visitor manager, String entry) {
        String email = developer.email().text();
        manager.click("Actions for " + email).row(email).click(entry);
        return manager;
    }

    private String newEmail() {
        return "kim-of-" + merchant.id() + "@example.com";
    }

    @WithAndWithoutScripts
    void an_invited_user_joins_with_the_displayed_link(Window window, Hubs hubs) {
        Visitor manager = manager(window);
        String link = displayedLink(invite(manager, newEmail(), "Developer").seesHeading("Invitation link created"));

        Visitor invited = hubs.visitor(window).open(link).sees("You are invited to this Hub as a developer.");
        invited.fill("New password", CHOSEN)
                .fill("Confirm password", CHOSEN)
                .click("Continue")
                .seesHeading("API Access");

        manager.click("Done").row(newEmail()).sees("Developer");
        manager.seesNot("Open invitations");
    }

    @WithAndWithoutScripts
    @Tag("S80")
    void going_back_does_not_show_the_link_again(Window window) {
        Visitor manager = manager(window);
        String link = displayedLink(invite(manager, newEmail(), "Read-only"));

        manager.click("Done").seesNot(link);
        manager.goBack().seesNot(link);
    }

    @Test
    void the_link_is_copied_with_a_click() {
        Visitor manager = manager(Window.usual());
        String link = displayedLink(invite(manager, newEmail(), "Manager"));

        manager.click("Copy one-time link").sees("Copied");

        assertThat(manager.clipboard()).isEqualTo(link);
    }

    @WithAndWithoutScripts
    void a_member_cannot_be_invited_again(Window window) {
        Visitor manager = invite(manager(window), developer.email().text(), "Manager");

        manager.dialog()
                .sees(EMAIL, developer.email().text())
                .seesDescribed(EMAIL, developer.email() + " is already a member.");
    }

    @WithAndWithoutScripts
    void an_invitation_is_revoked(Window window, Hubs hubs) {
        Visitor manager = manager(window);
        String link = displayedLink(invite(manager, newEmail(), "Developer"));
        manager.click("Done").click("Actions for the invitation of " + newEmail());
        manager.row(newEmail()).click("Revoke invitation");
        manager.dialog().click("Revoke invitation");

        manager.sees("Invitation revoked.").seesNot(newEmail());
        hubs.visitor(window).open(link).seesHeading("This link no longer works");
    }

    @WithAndWithoutScripts
    void a_changed_role_applies_from_the_next_request(Window window) {
        Visitor other = merchant.visitedBy(developer, window);
        other.page().canClick("Create App ID");
        Visitor manager = choose(manager(window), "Change role");

        manager.dialog().tick("Read-only").click("Change role");

        manager.sees("Role saved.").row(developer.email().text()).sees("Read-only");
        other.reload().seesHeading("API Access").page().cannotClick("Create App ID");
    }

    @WithAndWithoutScripts
    void a_removed_user_is_signed_out_at_once(Window window) {
        Visitor other = merchant.visitedBy(developer, window);
        Visitor manager = choose(manager(window), "Remove");

        manager.dialog().sees("They are signed out immediately").click("Remove");

        manager.sees("Person removed.").seesNot(developer.email().text());
        other.reload().seesHeading("Sign in");
    }

    @WithAndWithoutScripts
    void a_reset_link_lets_a_user_choose_a_new_password(Window window, Hubs hubs) {
        Visitor manager = choose(manager(window), "Create reset link");
        manager.dialog().sees("Make sure that the request comes from them").click("Create reset link");
        String link = displayedLink(manager.seesHeading("Reset link created"));

        Visitor reset = hubs.visitor(window).open(link).sees("Choose a new password.");
        reset.fill("New password", CHOSEN)
                .fill("Confirm password", CHOSEN)
                .click("Continue")
                .seesHeading("API Access");

        hubs.visitor(window)
                .open("/sign-in")
                .fill(EMAIL, developer.email().text())
                .fill("Password", CHOSEN)
                .click("Sign in")
                .seesHeading("API Access");
    }

    @Test
    void canceling_a_dialog_restores_the_focus() {
        Visitor manager = choose(manager(Window.usual()), "Change role");

        manager.dialog().click("Cancel").isGone();

        assertThat(manager.focused()).isEqualTo("Actions for " + developer.email());
    }
}
