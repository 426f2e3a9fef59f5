package org.merchantaccess.browser.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.Shop;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.browser.WithAndWithoutScripts;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.Role;

/** All that a manager does about the people of a merchant. */
@Tag("slow")
@InChromium
class SeeingToPeopleTest {

    private static final String EMAIL = "E-mail address";
    private static final String CHOSEN = "a few words more";

    private Shop shop;
    private Person developer;

    @BeforeEach
    void a_developer_belongs_to_a_merchant(Hubs hubs) {
        shop = Shop.openedIn(Environment.TEST, hubs);
        developer = shop.employs(Membership.in(shop.id(), Role.DEVELOPER));
    }

    private Visitor manager(Window window) {
        return shop.visitedBy(Role.MANAGER, window)
                .open(shop.path("/settings/people"))
                .seesHeading("People");
    }

    private static Visitor invite(Visitor manager, String email, String role) {
        manager.click("Invite");
        manager.dialog().fill(EMAIL, email).tick(role).click("Make the link");
        return manager;
    }

    private static String shownLink(Visitor manager) {
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

    private String newcomer() {
        return "kim-of-" + shop.id() + "@example.com";
    }

    @WithAndWithoutScripts
    void who_is_invited_comes_in_with_the_link_that_was_shown(Window window, Hubs hubs) {
        Visitor manager = manager(window);
        String link = shownLink(invite(manager, newcomer(), "Developer").seesHeading("The invitation is ready"));

        Visitor invited = hubs.visitor(window).open(link).sees("You are invited to this Hub as a developer.");
        invited.fill("New password", CHOSEN)
                .fill("The same password again", CHOSEN)
                .click("Continue")
                .seesHeading("API Access");

        manager.click("Done").row(newcomer()).sees("Developer");
        manager.seesNot("Open invitations");
    }

    @WithAndWithoutScripts
    void s80_no_way_back_shows_the_link_again(Window window) {
        Visitor manager = manager(window);
        String link = shownLink(invite(manager, newcomer(), "Read-only"));

        manager.click("Done").seesNot(link);
        manager.goBack().seesNot(link);
    }

    @Test
    void the_link_is_copied_with_a_click() {
        Visitor manager = manager(Window.usual());
        String link = shownLink(invite(manager, newcomer(), "Manager"));

        manager.click("Copy the one-time link").sees("Copied");

        assertThat(manager.clipboard()).isEqualTo(link);
    }

    @WithAndWithoutScripts
    void who_belongs_here_already_is_not_invited(Window window) {
        Visitor manager = invite(manager(window), developer.email().text(), "Manager");

        manager.dialog()
                .sees(EMAIL, developer.email().text())
                .seesDescribed(EMAIL, developer.email() + " belongs here already.");
    }

    @WithAndWithoutScripts
    void an_invitation_is_taken_back(Window window, Hubs hubs) {
        Visitor manager = manager(window);
        String link = shownLink(invite(manager, newcomer(), "Developer"));
        manager.click("Done").click("Actions for the invitation of " + newcomer());
        manager.row(newcomer()).click("Take invitation back");
        manager.dialog().click("Take it back");

        manager.sees("The invitation was taken back.").seesNot(newcomer());
        hubs.visitor(window).open(link).seesHeading("This link no longer works");
    }

    @WithAndWithoutScripts
    void another_role_counts_from_the_next_click(Window window) {
        Visitor other = shop.visitedBy(developer, window);
        other.page().canClick("Create App ID");
        Visitor manager = choose(manager(window), "Change role");

        manager.dialog().tick("Read-only").click("Change role");

        manager.sees("The role was changed.").row(developer.email().text()).sees("Read-only");
        other.reload().seesHeading("API Access").page().cannotClick("Create App ID");
    }

    @WithAndWithoutScripts
    void who_is_removed_is_out_at_once(Window window) {
        Visitor other = shop.visitedBy(developer, window);
        Visitor manager = choose(manager(window), "Remove");

        manager.dialog().sees("They are signed out at once").click("Remove");

        manager.sees("That person no longer belongs here.")
                .seesNot(developer.email().text());
        other.reload().seesHeading("Sign in");
    }

    @WithAndWithoutScripts
    void who_forgot_the_password_chooses_another_with_a_link(Window window, Hubs hubs) {
        Visitor manager = choose(manager(window), "Link for a new password");
        manager.dialog().sees("Be sure that it is they who ask for it").click("Make the link");
        String link = shownLink(manager.seesHeading("The link for a new password is ready"));

        Visitor forgetful = hubs.visitor(window).open(link).sees("Choose a new password.");
        forgetful
                .fill("New password", CHOSEN)
                .fill("The same password again", CHOSEN)
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
    void whoever_changes_their_mind_is_where_they_were() {
        Visitor manager = choose(manager(Window.usual()), "Change role");

        manager.dialog().click("Cancel").isGone();

        assertThat(manager.focused()).isEqualTo("Actions for " + developer.email());
    }
}
