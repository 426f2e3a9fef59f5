package org.merchantaccess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of a page that a visitor turns to: a dialog, a row of a table, or the whole. Things are named as people name them, by the
 * label they read; a label must name one thing. Whatever is looked for is waited for.
 */
public final class Part {

    private static final List<AriaRole> CLICKED =
            List.of(AriaRole.BUTTON, AriaRole.LINK, AriaRole.MENUITEM, AriaRole.TAB);

    private final Locator place;

    Part(Locator place) {
        this.place = place;
    }

    /** Clicks a button, a link, an entry of a menu, or what unfolds something. */
    public Part click(String label) {
        clickable(label).click();
        return this;
    }

    /** Clicks the one button whose label begins so, where nobody knows how it goes on. */
    public Part clickBeginning(String label) {
        Pattern beginning = Pattern.compile("^" + literally(label));
        place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(beginning))
                .click();
        return this;
    }

    /** Fills a field in, whatever stood there before. */
    public Part fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** Chooses from a list. */
    public Part choose(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    /** Ticks a box, or takes a choice of several. */
    public Part tick(String label) {
        field(label).check();
        return this;
    }

    public Part sees(String words) {
        assertThat(place).containsText(words);
        return this;
    }

    /** Waits until one of them is there; which. */
    public String seesOneOf(String... words) {
        String either = Stream.of(words).map(Part::literally).collect(Collectors.joining("|"));
        assertThat(place).containsText(Pattern.compile(either));
        return Stream.of(words)
                .filter(place.textContent()::contains)
                .findFirst()
                .orElseThrow();
    }

    public Part seesNot(String words) {
        assertThat(place).not().containsText(words);
        return this;
    }

    /** Sees a field that holds that. */
    public Part sees(String label, String value) {
        assertThat(field(label)).hasValue(value);
        return this;
    }

    /** Sees a field beside which that is said, to screen readers too. */
    public Part seesDescribed(String label, String words) {
        assertThat(field(label)).hasAccessibleDescription(Pattern.compile(literally(words)));
        return this;
    }

    public Part cannotFill(String label) {
        assertThat(field(label)).not().isVisible();
        return this;
    }

    /** Whether there is something of that label to click. */
    public Part canClick(String label) {
        assertThat(clickable(label)).isEnabled();
        return this;
    }

    public Part cannotClick(String label) {
        assertThat(clickable(label)).not().isVisible();
        return this;
    }

    /** The row of a table in which a cell says exactly that. */
    public Part row(String words) {
        return new Part(place.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(place.page().getByText(words, new Page.GetByTextOptions().setExact(true)))));
    }

    /** What stands there, as it is shown. */
    public String text() {
        return place.innerText();
    }

    /** It is gone: a dialog that was closed, a row that was deleted. */
    public void isGone() {
        assertThat(place).isHidden();
    }

    private Locator field(String label) {
        return place.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private Locator clickable(String label) {
        Locator unfolding = place.locator("summary");
        return CLICKED.stream()
                .map(role -> place.getByRole(
                        role, new Locator.GetByRoleOptions().setName(label).setExact(true)))
                .reduce(
                        unfolding
                                .and(place.getByText(label, new Locator.GetByTextOptions().setExact(true)))
                                .or(unfolding.and(field(label))),
                        Locator::or);
    }

    /** The browser reads patterns as JavaScript does, which knows no quoting. */
    private static String literally(String words) {
        return words.replaceAll("[\\\\^$.*+?()\\[\\]{}|]", "\\\\$0");
    }
}
