package org.merchantaccess.browser.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.TestMerchant;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Role;

/** The layout with long names, addresses and keys, at every width. */
@Tag("slow")
@InChromium
class LayoutTest {

    private static final String WIDE_NAME = "W".repeat(64);
    private static final String LONG_EMAIL = "alexandrina.konstantinopoulou@payments-platform.wholesale.example.com";
    private static final List<Integer> WIDTHS = List.of(320, 768, 1249, 1280);

    private static Stream<DynamicTest> atEachWidth(Visitor visitor, Runnable check) {
        return WIDTHS.stream()
                .map(width -> DynamicTest.dynamicTest(width + " px", () -> {
                    visitor.useWindow(Window.usual().wide(width)).hasNoHorizontalOverflow();
                    check.run();
                }));
    }

    private static TestMerchant merchant(Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        merchant.create("Refunds");
        AppId wide = merchant.activate(merchant.create(WIDE_NAME));
        merchant.logIn(wide, merchant.keyOf(wide), "198.51.101.77");
        return merchant.flushRefusals(1);
    }

    private static void assertCopyButtonsBesideText(Visitor visitor) {
        assertThat(visitor.evaluate("""
                        () => [...document.querySelectorAll('.copyable')].filter((each) => {
                          const text = each.querySelector('code').getBoundingClientRect();
                          const button = each.querySelector('button').getBoundingClientRect();
                          return button.left < text.right || button.top > text.bottom || button.bottom < text.top;
                        }).map((each) => each.innerText)
                        """)).isEqualTo(List.of());
    }

    @TestFactory
    Stream<DynamicTest> a_copy_button_is_beside_an_app_id_and_a_key(Hubs hubs) {
        Visitor visitor = merchant(hubs).visitedBy(Role.MANAGER, Window.usual());
        visitor.click("Show app_key of " + WIDE_NAME).sees("mat_");

        return atEachWidth(visitor, () -> assertCopyButtonsBesideText(visitor));
    }

    @TestFactory
    Stream<DynamicTest> a_copy_button_is_beside_a_merchant_id(Hubs hubs) {
        Visitor visitor = merchant(hubs).visitedByOperator(Window.usual()).open("/operator/merchants");

        return atEachWidth(visitor, () -> assertCopyButtonsBesideText(visitor));
    }

    @TestFactory
    Stream<DynamicTest> a_copy_button_is_beside_a_request_id(Hubs hubs) {
        TestMerchant merchant = merchant(hubs);
        Visitor visitor = merchant.visitedBy(Role.MANAGER, Window.usual())
                .open(merchant.path("/settings/developers/refused-requests"));

        return atEachWidth(visitor, () -> assertCopyButtonsBesideText(visitor));
    }

    @TestFactory
    Stream<DynamicTest> a_revealed_key_has_the_font_size_of_other_text(Hubs hubs) {
        Visitor visitor = merchant(hubs).visitedBy(Role.MANAGER, Window.usual());
        visitor.click("Show app_key of " + WIDE_NAME).sees("mat_");

        return atEachWidth(visitor, () -> assertThat(visitor.evaluate("""
                        () => ['.key code', 'body'].map((each) => getComputedStyle(document.querySelector(each)).fontSize)
                        """)).isEqualTo(List.of("16px", "16px")));
    }

    /** A button that is wider than its line would leave the window to the left, where no scroll bar shows it. */
    @TestFactory
    Stream<DynamicTest> a_long_app_name_fits_the_page_of_an_app_id(Hubs hubs) {
        TestMerchant merchant = merchant(hubs);
        AppId next = merchant.activate(merchant.create("Returns"));
        Visitor former = merchant.visitedBy(Role.MANAGER, Window.usual()).click(WIDE_NAME);
        Visitor active = merchant.visitedBy(Role.MANAGER, Window.usual())
                .open(merchant.path("/settings/api-access/" + next))
                .sees("Undo: set " + WIDE_NAME);
        Visitor leaked = merchant.visitedBy(Role.MANAGER, Window.usual()).click(WIDE_NAME);
        leaked.click("Actions for key 1").click("This key leaked").dialog().click("End the leaked key");
        leaked.sees("Back to " + WIDE_NAME);

        return Stream.of(former, active, leaked)
                .flatMap(visitor -> atEachWidth(
                        visitor, () -> assertThat(visitor.evaluate("""
                                () => [...document.querySelectorAll('.button')]
                                  .filter((each) => each.getBoundingClientRect().left < 0)
                                  .map((each) => each.innerText)
                                """)).isEqualTo(List.of())));
    }

    /** Each part between two permitted line breaks is a separate text node. */
    @TestFactory
    Stream<DynamicTest> an_email_address_breaks_only_after_dots_and_the_at_sign(Hubs hubs) {
        TestMerchant merchant = TestMerchant.openIn(Environment.TEST, hubs);
        merchant.invite(
                "bookkeeping.of.the.branch.in.the.old.town@wholesale.example.com",
                Membership.in(merchant.id(), Role.READ_ONLY));
        Visitor visitor = merchant.visitedBy(
                merchant.addUser(LONG_EMAIL, Membership.in(merchant.id(), Role.MANAGER)), Window.usual());

        return Stream.of("/settings/people", "/settings/developers/activity", "/settings/people/invite")
                .flatMap(path -> WIDTHS.stream()
                        .map(width -> DynamicTest.dynamicTest(path + " at " + width + " px", () -> {
                            visitor.useWindow(Window.usual().wide(width)).open(merchant.path(path));
                            visitor.hasNoHorizontalOverflow();
                            assertEmailPartsUnbroken(visitor);
                        })));
    }

    private static void assertEmailPartsUnbroken(Visitor visitor) {
        assertThat(visitor.evaluate("""
                        () => [...document.querySelectorAll('.address')]
                          .flatMap((each) => [...each.childNodes])
                          .filter((each) => each.nodeType === Node.TEXT_NODE && each.data.trim())
                          .filter((each) => {
                            const range = document.createRange();
                            range.selectNodeContents(each);
                            return new Set([...range.getClientRects()].map((line) => line.top)).size > 1;
                          }).map((each) => each.data)
                        """)).isEqualTo(List.of());
    }
}
